package fr.etagere.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Senders, by a clock that each byte moves.
class TimelyTest {

    private static final String FORM =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"d.json\"\r\n\r\n{}\r\n--x--\r\n";

    @Test
    void whoSendsAByteFromTimeToTimeIsCutOff() {
        var body = sent(new byte[1 << 10], 3, TimeUnit.SECONDS);

        assertThatThrownBy(body::readAllBytes).isInstanceOf(Timely.TooSlow.class);
    }

    @Test
    void aSlowLineThatBringsAFileHasTheTimeItTakes() throws IOException {
        assertThat(sent(new byte[2 << 20], 50, TimeUnit.MICROSECONDS).readAllBytes())
                .hasSize(2 << 20);
    }

    @Test
    void aFormThatComesTooSlowlyIsNoBrokenForm() throws IOException {
        byte[] form = FORM.getBytes(StandardCharsets.US_ASCII);
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (_, method, _) -> switch (method.getName()) {
                    case "getContentType" -> "multipart/form-data; boundary=x";
                    case "getContentLengthLong" -> (long) form.length;
                    default -> throw new AssertionError(method);
                });

        assertThatThrownBy(() -> Incoming.of(request, sent(form, 3, TimeUnit.SECONDS)))
                .isInstanceOf(Timely.TooSlow.class);
        assertThat(Incoming.of(request, sent(form, 1, TimeUnit.MILLISECONDS))).isInstanceOf(Incoming.Form.class);
    }

    /// A byte at a time.
    private static InputStream sent(byte[] bytes, long each, TimeUnit unit) {
        var clock = new AtomicLong();
        return new Timely(
                new ByteArrayInputStream(bytes) {
                    @Override
                    public synchronized int read(byte[] into, int from, int most) {
                        clock.addAndGet(unit.toNanos(each));
                        return super.read(into, from, Math.min(most, 1));
                    }
                },
                clock::get);
    }
}
