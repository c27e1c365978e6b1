package fr.etagere.download;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Where a name leads. Asked once for each request, and the answer is the only place then connected to.
@FunctionalInterface
interface Names {

    InetAddress[] of(String host) throws UnknownHostException;
}
