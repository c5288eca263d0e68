// Shows one order and follows it. It only ever reads: nothing here makes an order paid.

import { Connection, followOrder } from "./live-order.js";

const STEPS = ["paid", "accepted", "preparing", "ready", "completed"];
const FINAL = new Set(["completed", "cancelled", "expired"]);
const RETRY = 2_000;
const LONGEST_ANSWER = 10_000;

const TEXTS = {
  pending: ["Waiting for your payment", "Once the payment provider confirms it, your order goes to the kitchen."],
  paid: ["Paid, thank you", "The kitchen will see your order in a moment."],
  accepted: ["Your order is accepted", "The kitchen will start soon."],
  preparing: ["Your order is being prepared", "It will not be long now."],
  ready: ["Your order is ready", "Come and get it while it is hot."],
  completed: ["Enjoy your meal", "This order is completed."],
  cancelled: ["The order was cancelled", "Nothing will be prepared."],
  expired: ["The order has expired", "It was not paid in time. Your cart is open again."],
};

const REFUNDS = {
  pending: "Your refund is on its way.",
  partial: "A part of the amount was refunded.",
  full: "The amount was refunded.",
  failed: "The refund did not go through yet. We are looking after it.",
};

const orderId = location.pathname.split("/").pop();
const byId = (id) => document.getElementById(id);
let shownVersion = -1;
let status = "";

/** Fetches and shows the whole order; answers false if there is no use in asking again. */
async function load() {
  const response = await fetch(`/api/orders/${orderId}`, {
    headers: { Accept: "application/json" },
    cache: "no-store",
    signal: AbortSignal.timeout(LONGEST_ANSWER),
  });
  if (response.status === 401 || response.status === 403 || response.status === 404) {
    showMissing();
    return false;
  }
  if (!response.ok) {
    throw new Error(`the order answered ${response.status}`);
  }
  showOrder(await response.json());
  return true;
}

function showMissing() {
  byId("order").dataset.status = "missing";
  byId("headline").textContent = "We cannot find this order";
  byId("explanation").textContent = "Orders can be seen in the browser they were made in. Please open the link there.";
}

function showOrder(order) {
  if (order.version < shownVersion) {
    return;
  }
  byId("number").textContent = orderId.slice(-6).toUpperCase();
  showStatus(order);
  byId("pay").hidden = !(order.status === "pending" && order.redirectUrl);
  if (order.redirectUrl) {
    byId("pay").querySelector("a").href = new URL(order.redirectUrl, location.origin).href;
  }
  byId("lines").replaceChildren(...order.lines.map(lineRow));
  byId("totals").replaceChildren(...totalRows(order));
  byId("slip").hidden = false;
}

function showStatus({ version, status: newStatus, refund }) {
  shownVersion = version;
  status = newStatus;
  const [headline, explanation] = TEXTS[status] ?? [status, ""];
  byId("order").dataset.status = status;
  setText("headline", headline);
  setText("explanation", explanation);
  document.title = `${headline} · Comanda`;
  setText("refund", REFUNDS[refund] ?? "");
  byId("refund").hidden = !REFUNDS[refund];
  if (status !== "pending") {
    byId("pay").hidden = true;
  }
  showSteps();
}

function showSteps() {
  const reached = STEPS.indexOf(status);
  byId("steps").hidden = reached < 0 && status !== "pending";
  for (const step of byId("steps").children) {
    const index = STEPS.indexOf(step.dataset.step);
    step.classList.toggle("done", index < reached);
    step.classList.toggle("current", index === reached);
    step.toggleAttribute("aria-current", index === reached);
    if (index === reached) {
      step.setAttribute("aria-current", "step");
    }
  }
}

/** Leaves an unchanged text alone, so that screen readers do not read it again. */
function setText(id, text) {
  if (byId(id).textContent !== text) {
    byId(id).textContent = text;
  }
}

function lineRow(line) {
  const name = cell("td", line.name);
  if (line.options?.length) {
    name.append(cell("span", line.options.map((option) => option.name).join(", "), "options"));
  }
  return row(cell("td", `${line.quantity} ×`, "quantity"), name, cell("td", money(line.lineTotal), "price"));
}

function totalRows({ subtotal, discount, total, coupon }) {
  const rows = [];
  if (discount?.amount) {
    rows.push(totalRow("Subtotal", money(subtotal)));
    rows.push(totalRow(coupon ? `Coupon ${coupon.code}` : "Discount", `−${money(discount)}`));
  }
  const last = totalRow("Total", money(total));
  last.className = "total";
  return [...rows, last];
}

function totalRow(label, amount) {
  const heading = cell("th", label);
  heading.scope = "row";
  heading.colSpan = 2;
  return row(heading, cell("td", amount, "price"));
}

function row(...cells) {
  const element = document.createElement("tr");
  element.append(...cells);
  return element;
}

function cell(tag, text, className = "") {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = className;
  return element;
}

function money({ amount, currency }) {
  const format = new Intl.NumberFormat(undefined, { style: "currency", currency });
  return format.format(amount / 10 ** format.resolvedOptions().maximumFractionDigits);
}

const CONNECTIONS = {
  [Connection.LIVE]: "",
  [Connection.RECONNECTING]: "Reconnecting …",
  [Connection.POLLING]: "Live updates are interrupted; this page checks for changes every few seconds.",
  [Connection.OFFLINE]: "We cannot be reached at the moment. This page keeps trying.",
};

function follow() {
  followOrder(orderId, {
    version: () => shownVersion,
    onMessage: showStatus,
    poll: load,
    onConnection: (connection) => showConnection(FINAL.has(status) ? "" : CONNECTIONS[connection]),
  });
}

function showConnection(text) {
  setText("connection", text);
  byId("connection").hidden = text === "";
}

async function start() {
  try {
    if (await load()) {
      follow();
    }
  } catch {
    showConnection(CONNECTIONS[Connection.OFFLINE]);
    setTimeout(start, RETRY * (0.5 + Math.random()));
  }
}

start();
