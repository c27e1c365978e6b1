package fr.etagere.download;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// The public internet, from the special-purpose registries of IANA (RFC 6890 and its updates). Of IPv6, only what is
/// given out (2000::/3) is public, so that a range reserved tomorrow is refused today.
final class PublicReach implements Reach {

    private static final int FIRST_FREE_PORT = 1024;
    private static final int LAST_PORT = 65_535;

    private static final List<Block> NOT_PUBLIC = Block.all(
            // IPv4
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared behind an operator's NAT
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // a cloud's control address, in a range that looks public
            "169.254.0.0/16", // link-local, and the metadata of clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // former 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // measurements
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, and broadcast
            // IPv6, inside 2000::/3
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which hides an IPv4 address
            "3fff::/20"); // documentation

    private static final Block GIVEN_OUT = Block.of("2000::/3");

    /// On a network without IPv4, every IPv4 site is seen under this prefix: what it hides is judged.
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    /// Ends of names that only mean something on a local network. A proxy would resolve them.
    private static final List<String> LOCAL = List.of(
            "localhost",
            "localdomain",
            "local",
            "internal",
            "intranet",
            "private",
            "corp",
            "home",
            "lan",
            "arpa",
            "onion");

    @Override
    public boolean allowsPort(int port) {
        return port == WebAddress.HTTP || port == WebAddress.HTTPS || (port >= FIRST_FREE_PORT && port <= LAST_PORT);
    }

    @Override
    public boolean allowsName(String host) {
        String end = host.substring(host.lastIndexOf('.') + 1);
        // A name of one label is only known to the local network.
        return end.length() < host.length() && !LOCAL.contains(end);
    }

    @Override
    public boolean allowsAddress(InetAddress address, int port) {
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six
            when NAT64.holds(six.getAddress()) -> isPublic(Arrays.copyOfRange(six.getAddress(), 12, 16));
            case Inet6Address six ->
                GIVEN_OUT.holds(six.getAddress()) && !isIsatap(six.getAddress()) && isPublic(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] address) {
        return NOT_PUBLIC.stream().noneMatch(block -> block.holds(address));
    }

    /// An address whose second half is 0:5efe or 200:5efe then an IPv4 address is a tunnel to it (RFC 5214).
    private static boolean isIsatap(byte[] address) {
        return (address[8] & ~2) == 0 && address[9] == 0 && address[10] == 0x5e && address[11] == (byte) 0xfe;
    }

    /// A range of addresses that share their first bits.
    private record Block(byte[] prefix, int bits) {

        static Block of(String written) {
            int slash = written.indexOf('/');
            return new Block(
                    InetAddress.ofLiteral(written.substring(0, slash)).getAddress(),
                    Integer.parseInt(written.substring(slash + 1)));
        }

        static List<Block> all(String... written) {
            return Arrays.stream(written).map(Block::of).toList();
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                if (((address[bit / 8] ^ prefix[bit / 8]) & 0x80 >> bit % 8) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
