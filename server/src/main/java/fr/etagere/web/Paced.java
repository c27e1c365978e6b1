package fr.etagere.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bounds what one session, or the strangers of one address, ask of the pages. What a page is drawn with is not
/// counted, nor is whether the server lives.
final class Paced extends OncePerRequestFilter {

    /// What one subscriber is given of the sixth version of addresses: counted one by one, they have no end.
    private static final int NETWORK_BYTES = 8;

    private final Flow flow;
    private final boolean demo;
    private final Allowance allowance;

    Paced(Flow flow, boolean demo, Allowance allowance) {
        this.flow = flow;
        this.demo = demo;
        this.allowance = allowance;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        int wait = session != null && Visitor.actor(request, demo).isPresent()
                ? allowance.take("session " + session.getId(), flow.perSession())
                : allowance.take(network(request.getRemoteAddr()), flow.perAddress());
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", Integer.toString(wait));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    /// An address, as far as it tells one subscriber from another.
    static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address sixth
                    ? HexFormat.of().formatHex(Arrays.copyOf(sixth.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException e) {
            // A proxy may write anything for one.
            return address;
        }
    }
}
