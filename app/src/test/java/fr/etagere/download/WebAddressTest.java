package fr.etagere.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the public policy says of an address, without any network: every name leads to a public address.
class WebAddressTest {

    private static final InetAddress SOMEWHERE = InetAddress.ofLiteral("93.184.215.14");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # well written and public
            https://code.gouv.fr/sill/api/sill.json                  | ok
            HTTPS://CODE.GOUV.FR/sill                                | ok
            http://www.data.gouv.fr                                  | ok
            https://www.data.gouv.fr:443/a?b=c#d                     | ok
            http://www.data.gouv.fr:8080/                            | ok
            https://www.data.gouv.fr:8443/                           | ok
            https://www.data.gouv.fr:1024/                           | ok
            https://xn--donnes-fva.example.fr/                       | ok
            https://8.8.8.8/                                         | ok
            https://172.32.0.1/                                      | ok
            https://100.128.0.1/                                     | ok
            https://[2606:4700::1111]/                               | ok
            https://[64:ff9b::8.8.8.8]/                              | ok
            # not the web
            ftp://www.data.gouv.fr/                                  | download-scheme
            file:///etc/passwd                                       | download-scheme
            jar:file:///a.jar!/b                                     | download-scheme
            gopher://www.data.gouv.fr/                               | download-scheme
            C:/liste.json                                            | download-scheme
            www.data.gouv.fr/liste                                   | download-address
            //www.data.gouv.fr/liste                                 | download-address
            http:///liste                                            | download-address
            http:www.data.gouv.fr                                    | download-address
            https://www.data.gouv.fr/a b                             | download-address
            https://www.data.gouv.fr\\@127.0.0.1/                    | download-address
            # someone's name before the host
            https://moi@www.data.gouv.fr/                            | download-userinfo
            https://moi:secret@www.data.gouv.fr/                     | download-userinfo
            https://www.data.gouv.fr@127.1/                          | download-userinfo
            # ports
            https://www.data.gouv.fr:22/                             | download-port
            https://www.data.gouv.fr:25/                             | download-port
            https://www.data.gouv.fr:0/                              | download-port
            https://www.data.gouv.fr:1023/                           | download-port
            https://www.data.gouv.fr:65536/                          | download-port
            # hosts that can be read in several ways
            http://2130706433/                                       | download-host
            http://0x7f000001/                                       | download-host
            http://0x7f.0.0.1/                                       | download-host
            http://017700000001/                                     | download-host
            http://0177.0.0.1/                                       | download-host
            http://010.8.8.8/                                        | download-host
            http://127.1/                                            | download-host
            http://127.0.1/                                          | download-host
            http://0/                                                | download-host
            http://256.256.256.256/                                  | download-host
            http://127.0.0.1./                                       | download-host
            http://a.0x7f/                                           | download-host
            http://localhost./                                       | download-host
            http://www.data.gouv.fr./                                | download-host
            http://a_b.example.fr/                                   | download-host
            http://données.gouv.fr/                                  | download-host
            http://１２７.0.0.1/                                     | download-host
            http://[::ffff:127.0.0.1]/                               | download-host
            http://[::ffff:7f00:1]/                                  | download-host
            http://[::ffff:8.8.8.8]/                                 | download-host
            http://[fe80::1%25eth0]/                                 | download-host
            # names of the local network
            http://localhost/                                        | download-private
            http://LOCALHOST:8080/                                   | download-private
            http://a.localhost/                                      | download-private
            http://localhost.localdomain/                            | download-private
            http://intranet/                                         | download-private
            http://imprimante.local/                                 | download-private
            http://metadata.google.internal/                         | download-private
            http://box.home.arpa/                                    | download-private
            # IPv4
            http://0.0.0.0/                                          | download-private
            http://10.0.0.1/                                         | download-private
            http://10.255.255.255/                                   | download-private
            http://100.64.0.1/                                       | download-private
            http://100.127.255.255/                                  | download-private
            http://100.100.100.200/                                  | download-private
            http://127.0.0.1/                                        | download-private
            http://127.255.255.254/                                  | download-private
            http://168.63.129.16/                                    | download-private
            http://169.254.169.254/latest/meta-data                  | download-private
            http://172.16.0.1/                                       | download-private
            http://172.31.255.255/                                   | download-private
            http://192.0.0.192/                                      | download-private
            http://192.0.2.1/                                        | download-private
            http://192.88.99.1/                                      | download-private
            http://192.168.1.1/                                      | download-private
            http://198.18.0.1/                                       | download-private
            http://198.51.100.1/                                     | download-private
            http://203.0.113.1/                                      | download-private
            http://224.0.0.1/                                        | download-private
            http://240.0.0.1/                                        | download-private
            http://255.255.255.255/                                  | download-private
            # IPv6
            http://[::]/                                             | download-private
            http://[::1]/                                            | download-private
            http://[0:0:0:0:0:0:0:1]/                                | download-private
            http://[::127.0.0.1]/                                    | download-private
            http://[::8.8.8.8]/                                      | download-private
            http://[64:ff9b::127.0.0.1]/                             | download-private
            http://[64:ff9b::a9fe:a9fe]/                             | download-private
            http://[64:ff9b:1::8.8.8.8]/                             | download-private
            http://[100::1]/                                         | download-private
            http://[2001::1]/                                        | download-private
            http://[2001:db8::1]/                                    | download-private
            http://[2002:7f00:1::]/                                  | download-private
            http://[2002:a00:1::1]/                                  | download-private
            http://[2606:4700::5efe:10.0.0.1]/                       | download-private
            http://[2606:4700::200:5efe:10.0.0.1]/                   | download-private
            http://[3fff::1]/                                        | download-private
            http://[5f00::1]/                                        | download-private
            http://[fc00::1]/                                        | download-private
            http://[fd00:ec2::254]/                                  | download-private
            http://[fe80::1]/                                        | download-private
            http://[fec0::1]/                                        | download-private
            http://[ff02::1]/                                        | download-private
            """)
    void thePublicPolicyJudges(String address, String judged) {
        assertThat(judge(address, SOMEWHERE)).isEqualTo(judged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "::1", "::ffff:192.168.0.1", "fd00::1", "64:ff9b::10.0.0.1"})
    void oneBadAddressBehindANameIsEnough(String bad) {
        assertThat(judge("https://liste.example/", SOMEWHERE, InetAddress.ofLiteral(bad), SOMEWHERE))
                .isEqualTo("download-private");
    }

    @Test
    void aNameWithoutAddressIsUnknown() {
        assertThat(judge("https://liste.example/")).isEqualTo("download-unknown-host");
    }

    @Test
    void aLongAddressOrNameIsRefused() {
        assertThat(judge("https://liste.example/" + "a".repeat(9000), SOMEWHERE))
                .isEqualTo("download-address");
        assertThat(judge("https://" + "a".repeat(64) + ".example/", SOMEWHERE)).isEqualTo("download-host");
        assertThat(judge("https://" + "a.".repeat(200) + "example/", SOMEWHERE)).isEqualTo("download-host");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://a.example.fr/x/y?z | b               | https://a.example.fr/x/b
            https://a.example.fr/x/y?z | ../b            | https://a.example.fr/b
            https://a.example.fr/x/y?z | ?q=1            | https://a.example.fr/x/y?q=1
            https://a.example.fr/x/y?z | #f              | https://a.example.fr/x/y?z
            https://a.example.fr       | b               | https://a.example.fr/b
            https://a.example.fr/x     | //b.example.fr  | https://b.example.fr/
            http://a.example.fr/x      | https://b.fr:443| https://b.fr/
            http://a.example.fr:8080/x | /y              | http://a.example.fr:8080/y
            https://a.example.fr/x     | /été?é=1        | https://a.example.fr/%C3%A9t%C3%A9?%C3%A9=1
            """)
    void aLocationLeadsFromWhereItIsRead(String from, String location, String to) throws Refusal {
        assertThat(WebAddress.parse(from).movedTo(location)).hasToString(to);
    }

    @Test
    void aLocationNeverLeavesHttps() throws Refusal {
        WebAddress secure = WebAddress.parse("https://a.example.fr/");

        assertThatThrownBy(() -> secure.movedTo("http://a.example.fr/")).hasMessage("download-downgrade");
    }

    /// Addresses broken at random, always the same way: refused, or read in one way only.
    @Test
    void noAddressBreaksTheReader() throws Refusal {
        String good = "https://www.data.gouv.fr:8443/a/b?c=d#e[::1]%é\ud83d\ude00@127.0.0.1";
        String odd = "\0\r\n\t \\@:/?#[]%.-_~01xXfé１。\ud83d\ude00\u202e\ufeff\u00ad";
        var random = new Random(25);
        int read = 0;
        for (int turn = 0; turn < 20_000; turn++) {
            var broken = new StringBuilder(good.substring(0, random.nextInt(good.length())));
            for (int change = random.nextInt(4); change > 0; change--) {
                broken.insert(random.nextInt(broken.length() + 1), odd.charAt(random.nextInt(odd.length())));
            }
            WebAddress address;
            try {
                address = WebAddress.parse(broken.toString());
            } catch (Refusal refusal) {
                continue;
            }
            read++;
            if (!address.host().matches("[a-z0-9.:-]+") || !address.target().matches("/[!-~]*")) {
                throw new AssertionError(address);
            }
            assertThat(WebAddress.parse(address.toString())).isEqualTo(address);
        }
        assertThat(read).isGreaterThan(1000);
    }

    @Test
    void halfACharacterIsRefused() {
        assertThat(judge("https://liste.example/\ud83d", SOMEWHERE)).isEqualTo("download-address");
    }

    /// The code of the refusal, or « ok ».
    private static String judge(String address, InetAddress... behindEveryName) {
        Names names = host -> {
            if (Arrays.asList("localhost", "intranet").contains(host)) {
                throw new UnknownHostException("judged by its name, before it is resolved");
            }
            return behindEveryName;
        };
        try {
            new Checkpoint(Reach.PUBLIC, names).pass(WebAddress.parse(address), new Deadline(Duration.ofSeconds(5)));
            return "ok";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
