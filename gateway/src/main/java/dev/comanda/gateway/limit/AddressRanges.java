package dev.comanda.gateway.limit;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** IP addresses, and ranges of them in CIDR notation ({@code 10.0.0.0/8}, {@code ::1}). */
public final class AddressRanges {

    private static final int ANY_PORT = 0;

    private final List<IpSubnetFilterRule> ranges;

    /** @throws IllegalStateException if one of them cannot be parsed; names the setting */
    public AddressRanges(String setting, List<String> ranges) {
        this.ranges =
                ranges.stream().map(range -> parse(setting, range.strip())).toList();
    }

    /** Whether the address, an IP address as text, is in one of the ranges. */
    public boolean contain(String address) {
        InetAddress ip = NetUtil.createInetAddressFromIpAddressString(address);
        if (ip == null) {
            return false;
        }
        var socketAddress = new InetSocketAddress(ip, ANY_PORT);
        return ranges.stream().anyMatch(range -> range.matches(socketAddress));
    }

    private static IpSubnetFilterRule parse(String setting, String range) {
        String[] parts = range.split("/", -1);
        try {
            // the rule itself would resolve host names
            if (NetUtil.createByteArrayFromIpAddressString(parts[0]) == null) {
                throw new IllegalArgumentException("no IP address");
            }
            int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : parts[0].contains(":") ? 128 : 32;
            return new IpSubnetFilterRule(parts[0], bits, IpFilterRuleType.ACCEPT);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "%s: %s is neither an IP address nor a range such as 10.0.0.0/8.".formatted(setting, range),
                    unreadable);
        }
    }
}
