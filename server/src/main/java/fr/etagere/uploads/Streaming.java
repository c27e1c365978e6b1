package fr.etagere.uploads;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.DispatcherServlet;

/// Passes requests on without reading their files first: the usual servlet would put each in a file of its own,
/// bounded as small forms are.
public final class Streaming extends DispatcherServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected HttpServletRequest checkMultipart(HttpServletRequest request) {
        return request;
    }
}
