package fr.etagere.download;

import java.net.InetAddress;

/// Which places of the network a download may reach. Given by the code that builds a [Download]: no property and no
/// variable opens it, since the person could be tricked into setting one.
interface Reach {

    /// The public internet and nothing else.
    Reach PUBLIC = new PublicReach();

    boolean allowsPort(int port);

    /// Judges a name before it is resolved.
    ///
    /// @param host in lower case, never a literal address
    boolean allowsName(String host);

    boolean allowsAddress(InetAddress address, int port);
}
