package fr.etagere.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/// What stands before every page: the word that forms carry, the headers, the sessions. Who may call which route is
/// told by {@link Routes} alone.
@Configuration(proxyBeanMethods = false)
public class Security {

    /// A stranger's session lasts what a form needs: strangers cannot fill the database for a day.
    public static final Duration STRANGER = Duration.ofMinutes(20);

    private static final long YEAR = 365L * 24 * 3600;
    private static final List<String> PASSED_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    /// Nothing comes from elsewhere, nothing runs that is written in a page, nobody frames us.
    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// Programs carry a token in each call and nothing else: no session, no cookie, so nothing for another site to
    /// borrow.
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Reach reach) throws Exception {
        return http.securityMatcher("/api/v1/**")
                .addFilterBefore(new NamedHost(reach), DisableEncodeUrlFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .cacheControl(cache -> cache.disable()))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .build();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Reach reach, Flow flow) throws Exception {
        return http.addFilterBefore(new NamedHost(reach), DisableEncodeUrlFilter.class)
                // Once the headers are told, and before a word is made for a form: that opens a session.
                .addFilterBefore(new Paced(flow, reach.demo(), new Allowance(System::nanoTime)), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(request ->
                                request.getRequestURI().startsWith("/actuator/prometheus") && !fromHere(request))
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                // Who someone is, the session says in texts that `Visitor` reads: nothing is read back that could run.
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                // The upload form is read as it comes: its page checks the word itself, with `Word`.
                // Verifying writes nothing: there is nothing that another site could make someone do.
                .csrf(csrf -> csrf.csrfTokenRepository(new FormWords())
                        .ignoringRequestMatchers(BringPages.UPLOAD, VerifyPages.UPLOAD))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                        .httpStrictTransportSecurity(https -> https.requestMatcher(_ -> reach.secure())
                                .maxAgeInSeconds(YEAR)
                                .includeSubDomains(false))
                        .cacheControl(cache -> cache.disable()))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.FORBIDDEN)))
                .build();
    }

    /// Whether a request was made on this machine. One that a proxy of this machine passes on was not.
    private static boolean fromHere(HttpServletRequest request) {
        return new IpAddressMatcher("127.0.0.1").matches(request)
                && Reach.loopback(request.getServerName())
                && PASSED_ON.stream().allMatch(header -> request.getHeader(header) == null);
    }
}
