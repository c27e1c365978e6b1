package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox | Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0"
                        + " Safari/537.36 Edg/140.0.0.0 | Edge | Windows",
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile"
                        + " Safari/537.36 | Chrome | Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/18.5 Mobile/15E148 Safari/604.1 | Safari | iPhone",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5"
                        + " Safari/605.1.15 | Safari | macOS",
                "Java-http-client/25 | '' | ''"
            })
    void aBrowserIsCalledAsPeopleCallIt(String line, String family, String system) {
        Browser browser = Browser.of(line);

        assertThat(browser).isEqualTo(new Browser(family, system));
        assertThat(Browser.read(browser.kept())).isEqualTo(browser);
    }

    @Test
    void nothingOfWhatIsSentIsKeptButTheseWords() {
        assertThat(Browser.of("Firefox/140.0 <script>\nhttps://ailleurs.example Linux")
                        .kept())
                .isEqualTo("Firefox\nLinux");
        assertThat(Browser.of(null)).isEqualTo(Browser.read(null)).isEqualTo(new Browser("", ""));
    }
}
