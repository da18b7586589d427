package vn.dean06.publishing;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import vn.dean06.accounts.audit.AuditCounts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door of the signing program on a desktop: two addresses that are open without a
 * session or a form's token, to who has a ticket. It is looked at before anything of what
 * is sent is read.
 */
@Configuration(proxyBeanMethods = false)
class SigningProgramDoor {

	static final String FETCH = "/ky-so/{secret}/bao-cao.pdf";

	static final String RETURN = "/ky-so/{secret}/da-ky";

	private static final RequestMatcher FETCHES = PathPatternRequestMatcher.pathPattern(HttpMethod.GET, FETCH);

	private static final RequestMatcher RETURNS = PathPatternRequestMatcher.pathPattern(HttpMethod.POST, RETURN);

	@Bean
	@Order(3)
	SecurityFilterChain signingProgramFilters(HttpSecurity http, ObjectProvider<SigningTickets> tickets,
			ObjectProvider<AuditCounts> trail, JsonMapper json) {
		return http.securityMatcher(new OrRequestMatcher(List.of(FETCHES, RETURNS)))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.securityContext(
					(context) -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.addFilterBefore(new OnlyWithTicket(tickets, trail, json), AuthorizationFilter.class)
			.build();
	}

	/**
	 * Turns everybody away who has no ticket, and for a while whoever keeps trying: no
	 * secret of 256 bits is found by trying, but each try asks the database.
	 */
	private static final class OnlyWithTicket extends OncePerRequestFilter {

		private static final int FAILURES_PER_MINUTE = 120;

		private final ObjectProvider<SigningTickets> tickets;

		private final ObjectProvider<AuditCounts> trail;

		private final JsonMapper json;

		private final Cache<String, Bucket> addresses = Caffeine.newBuilder()
			.maximumSize(100_000)
			.expireAfterAccess(Duration.ofMinutes(10))
			.build();

		OnlyWithTicket(ObjectProvider<SigningTickets> tickets, ObjectProvider<AuditCounts> trail, JsonMapper json) {
			this.tickets = tickets;
			this.trail = trail;
			this.json = json;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			Bucket failures = this.addresses.get(request.getRemoteAddr(), (key) -> brake());
			if (failures.getAvailableTokens() == 0) {
				refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "Máy chủ đang bận, xin thử lại sau ít phút.");
			}
			else if (isAdmitted(request)) {
				chain.doFilter(request, response);
			}
			else {
				failures.tryConsume(1);
				this.trail.getObject().count("dùng địa chỉ ký số không có hiệu lực", "", "", request.getRemoteAddr());
				refuse(request, response, HttpStatus.NOT_FOUND, SigningTickets.VOID);
			}
		}

		private static Bucket brake() {
			return Bucket.builder()
				.addLimit((limit) -> limit.capacity(FAILURES_PER_MINUTE)
					.refillGreedy(FAILURES_PER_MINUTE, Duration.ofMinutes(1)))
				.build();
		}

		private boolean isAdmitted(HttpServletRequest request) {
			RequestMatcher.MatchResult fetches = FETCHES.matcher(request);
			return fetches.isMatch() ? admits(SigningTickets.Door.FETCH, fetches)
					: admits(SigningTickets.Door.RETURN, RETURNS.matcher(request));
		}

		private boolean admits(SigningTickets.Door door, RequestMatcher.MatchResult address) {
			return this.tickets.getObject().admits(door, address.getVariables().getOrDefault("secret", ""));
		}

		/** A program is told in its own form, whoever opens the address by a page. */
		private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status,
				String sentence) throws IOException {
			if (String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)) {
				response.sendError(status.value(), sentence);
				return;
			}
			response.setStatus(status.value());
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.setCharacterEncoding("UTF-8");
			response.getWriter()
				.write(this.json.writeValueAsString(SigningProgramController.Answer.refused(status.value(), sentence)));
		}

	}

}
