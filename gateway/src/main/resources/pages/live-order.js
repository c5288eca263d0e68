// Follows one order for as long as a page is open: over a WebSocket, and by asking where sockets are refused.
//
// The rule for reconnecting: wait half a second, twice as long after each failure up to 15 s, each time between half and one
// and a half of that, so that the browsers of a stopped server do not all come back at once. The socket is opened with the
// newest version that is known (`since`), so that nothing is missed and nothing comes twice. After three failures in a row
// the order is asked for before each further attempt. A socket that stays open for 5 s begins the count anew: one that is
// opened and cut off again and again is a failure too, and so is one that is not open after 10 s. Once the browser is online
// again, the next attempt is due at once.

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
const FAILURES_BEFORE_POLLING = 3;
const STABLE_AFTER = 5_000;
const LONGEST_OPENING = 10_000;

/** How the order can be followed at the moment. */
export const Connection = Object.freeze({ LIVE: "live", RECONNECTING: "reconnecting", POLLING: "polling", OFFLINE: "offline" });

/**
 * Starts to follow an order.
 *
 * @param {string} orderId
 * @param {object} options
 * @param {() => number} options.version the newest version that the page knows; -1 if it knows none
 * @param {(message: object) => void} options.onMessage gets {orderId, version, status, refund, updatedAt}; versions only grow
 * @param {() => Promise<void>} options.poll asks for the whole order; throws if it cannot be had
 * @param {(connection: string) => void} options.onConnection gets one of Connection
 * @returns {() => void} stops following
 */
export function followOrder(orderId, { version, onMessage, poll, onConnection }) {
  let failures = 0;
  let withoutSocket = Connection.RECONNECTING;
  let socket;
  let socketTimer;
  let reopening;
  let stopped = false;

  function open() {
    const address = new URL(`/api/live/orders/${orderId}`, location.href);
    if (version() >= 0) {
      address.searchParams.set("since", version());
    }
    address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    socket = new WebSocket(address);
    socketTimer = setTimeout(() => socket.close(), LONGEST_OPENING);
    socket.onopen = () => {
      clearTimeout(socketTimer);
      socketTimer = setTimeout(() => (failures = 0), STABLE_AFTER);
      onConnection(Connection.LIVE);
    };
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.version > version()) {
        onMessage(message);
      }
    };
    socket.onclose = reopenLater;
  }

  function reopenLater() {
    clearTimeout(socketTimer);
    if (stopped) {
      return;
    }
    const wait = Math.min(FIRST_WAIT * 2 ** failures, LONGEST_WAIT);
    failures += 1;
    onConnection(failures > FAILURES_BEFORE_POLLING ? withoutSocket : Connection.RECONNECTING);
    reopening = setTimeout(reopen, wait * (0.5 + Math.random()));
  }

  function reopenNow() {
    if (reopening) {
      clearTimeout(reopening);
      reopen();
    }
  }

  async function reopen() {
    reopening = undefined;
    if (failures >= FAILURES_BEFORE_POLLING) {
      withoutSocket = await poll().then(
        () => Connection.POLLING,
        () => Connection.OFFLINE,
      );
      onConnection(withoutSocket);
    }
    if (!stopped) {
      open();
    }
  }

  addEventListener("online", reopenNow);
  open();
  return () => {
    stopped = true;
    removeEventListener("online", reopenNow);
    clearTimeout(reopening);
    socket.close();
  };
}
