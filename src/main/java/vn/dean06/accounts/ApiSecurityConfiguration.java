package vn.dean06.accounts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The programs' door: only a personal access token opens it, never the cookie of a page,
 * so that no page can be made to use it. A cookie opens only the door's description.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {

	private static final String READ = "SCOPE_READ";

	private static final String DESCRIPTION = "/api/v1/openapi.json";

	private static final String WRITE = "SCOPE_WRITE";

	@Bean
	@Order(1)
	SecurityFilterChain apiFilters(HttpSecurity http, AccessTokens tokens) {
		return http.securityMatcher(programs())
			.authorizeHttpRequests((requests) -> requests.requestMatchers(HttpMethod.GET)
				.hasAuthority(READ)
				.anyRequest()
				.hasAuthority(WRITE))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.securityContext(
					(context) -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling((refusals) -> refusals.authenticationEntryPoint((request, response, refusal) -> {
				response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
				problem(response, HttpStatus.UNAUTHORIZED,
						"Thiếu mã truy cập, hoặc mã đã hết hạn hay bị thu hồi. Hãy gửi “Authorization: Bearer <mã>”;"
								+ " tạo mã ở trang Tài khoản, Mã truy cập.");
			})
				.accessDeniedHandler((request, response, refusal) -> problem(response, HttpStatus.FORBIDDEN,
						"Mã truy cập này chỉ để đọc; hãy tạo mã “Đọc và nhập số liệu”.")))
			.addFilterBefore(new Bearer(tokens), UsernamePasswordAuthenticationFilter.class)
			.build();
	}

	/**
	 * The page about this door is for people, and so is its description when no token
	 * comes with the request.
	 */
	private static RequestMatcher programs() {
		RequestMatcher door = PathPatternRequestMatcher.pathPattern("/api/*/**");
		RequestMatcher description = PathPatternRequestMatcher.pathPattern(HttpMethod.GET, DESCRIPTION);
		return (request) -> door.matches(request)
				&& (request.getHeader(HttpHeaders.AUTHORIZATION) != null || !description.matches(request));
	}

	private static void problem(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter()
			.write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
				.formatted(status.getReasonPhrase(), status.value(), detail));
	}

	/**
	 * Takes the token of a request for the person who made it.
	 */
	private static final class Bearer extends OncePerRequestFilter {

		private static final String SCHEME = "Bearer ";

		private final AccessTokens tokens;

		Bearer(AccessTokens tokens) {
			this.tokens = tokens;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			String header = request.getHeader(HttpHeaders.AUTHORIZATION);
			Optional<AccessTokens.Holder> holder = (header != null && header.startsWith(SCHEME))
					? this.tokens.holder(header.substring(SCHEME.length()).strip()) : Optional.empty();
			holder.ifPresent(Bearer::signIn);
			chain.doFilter(request, response);
		}

		private static void signIn(AccessTokens.Holder holder) {
			List<GrantedAuthority> authorities = new ArrayList<>(holder.person().getAuthorities());
			authorities.add(new SimpleGrantedAuthority(READ));
			if (holder.scope() == AccessToken.View.Scope.WRITE) {
				authorities.add(new SimpleGrantedAuthority(WRITE));
			}
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(
					UsernamePasswordAuthenticationToken.authenticated(holder.person(), null, authorities));
			SecurityContextHolder.setContext(context);
		}

	}

}
