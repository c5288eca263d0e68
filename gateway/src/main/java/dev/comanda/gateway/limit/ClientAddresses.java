package dev.comanda.gateway.limit;

import dev.comanda.gateway.GatewayConfig;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address that a request comes from. {@code X-Forwarded-For} is trusted only from trusted proxies. */
@Singleton
public final class ClientAddresses {

    private static final int IPV6_NETWORK_BYTES = 8;
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final AddressRanges trustedProxies;
    private final AddressRanges exempt;

    ClientAddresses(GatewayConfig config) {
        this.trustedProxies = new AddressRanges(
                "comanda.ingress.trusted-proxies",
                config.ingress().trustedProxies().orElse(List.of()));
        this.exempt = new AddressRanges(
                "comanda.limits.exempt-addresses",
                config.limits().exemptAddresses().orElse(List.of()));
    }

    /** The client's address: the peer's or, behind a trusted proxy, the last one in X-Forwarded-For that is no trusted proxy's. */
    public String of(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        if (!trustedProxies.contain(peer)) {
            return peer;
        }
        return forwardedFor(request).reversed().stream()
                .takeWhile(hop ->
                        ADDRESS.matcher(hop).matches() && NetUtil.createByteArrayFromIpAddressString(hop) != null)
                .filter(hop -> !trustedProxies.contain(hop))
                .findFirst()
                .orElse(peer);
    }

    /** Whether limits per address do not apply to this one. */
    public boolean isExempt(String address) {
        return exempt.contain(address);
    }

    private static List<String> forwardedFor(HttpServerRequest request) {
        return request.headers().getAll("X-Forwarded-For").stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /**
     * The network by which clients are limited: the /64 of an IPv6 address, as a client can choose the rest. An IPv4 address is
     * its own network, even if it is written as an IPv6 address ({@code ::ffff:192.0.2.1}); so is any other text.
     */
    public static String networkOf(String address) {
        @Nullable InetAddress ip = NetUtil.createInetAddressFromIpAddressString(address);
        if (ip instanceof Inet6Address) {
            return HexFormat.of().formatHex(ip.getAddress(), 0, IPV6_NETWORK_BYTES);
        }
        return ip == null ? address : ip.getHostAddress();
    }

    /** Whether the connections of this peer are limited; those of a trusted proxy are not, as it has many clients. */
    public boolean isLimitedPeer(String peer) {
        return !isExempt(peer) && !trustedProxies.contain(peer);
    }
}
