package fr.etagere.download;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Where each request passes, the first as those after a redirect: a good port, a good name, and only good addresses
/// behind it. One bad address among ten is enough to refuse: the next answer could put it first.
record Checkpoint(Reach reach, Names names) {

    private static final Set<String> NOT_RESOLVED = Set.of("download-unknown-host", "download-too-slow");

    /// The addresses that may be connected to, and no other.
    List<InetAddress> pass(WebAddress address, Deadline deadline) throws Refusal {
        checkPort(address);
        Optional<InetAddress> literal = address.literal();
        if (literal.isEmpty()) {
            checkName(address);
        }
        List<InetAddress> addresses = literal.isPresent() ? List.of(literal.get()) : resolved(address.host(), deadline);
        checkAll(addresses, address.port());
        return addresses;
    }

    /// The same when a proxy is to resolve the name: a name not known here, or not soon, may be known there.
    void passByProxy(WebAddress address, Deadline soon) throws Refusal {
        try {
            pass(address, soon);
        } catch (Refusal refusal) {
            if (!NOT_RESOLVED.contains(refusal.code())) {
                throw refusal;
            }
        }
    }

    /// Resolves without judging, within the time left: the resolver of the machine knows no time limit.
    List<InetAddress> resolved(String host, Deadline deadline) throws Refusal {
        var found = new CompletableFuture<List<InetAddress>>();
        Thread.ofPlatform().daemon().name("etagere-names").start(() -> {
            try {
                found.complete(List.of(names.of(host)));
            } catch (UnknownHostException | RuntimeException e) {
                found.completeExceptionally(e);
            }
        });
        try {
            List<InetAddress> addresses = found.get(Math.max(1, deadline.left()), TimeUnit.NANOSECONDS);
            if (addresses.isEmpty()) {
                throw new Refusal("download-unknown-host");
            }
            return addresses;
        } catch (ExecutionException e) {
            throw new Refusal("download-unknown-host");
        } catch (TimeoutException e) {
            throw deadline.tooSlow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("download-interrupted");
        }
    }

    private void checkPort(WebAddress address) throws Refusal {
        if (!reach.allowsPort(address.port())) {
            throw new Refusal("download-port", Integer.toString(address.port()));
        }
    }

    private void checkName(WebAddress address) throws Refusal {
        if (!reach.allowsName(address.host())) {
            throw new Refusal("download-private");
        }
    }

    private void checkAll(List<InetAddress> addresses, int port) throws Refusal {
        for (InetAddress address : addresses) {
            if (!reach.allowsAddress(address, port)) {
                throw new Refusal("download-private");
            }
        }
    }
}
