package vn.dean06.accounts;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import vn.dean06.web.policy.ContentPolicy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Everything needs a sign-in but the sign-in page, what it is drawn with, and the health
 * probe.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

	static final String SIGN_IN = "/dang-nhap";

	private static final String LOCKED = SIGN_IN + "?khoa";

	private static final String[] OPEN = { SIGN_IN, "/css/**", "/js/**", "/images/**", "/webjars/**", "/_static/**",
			"/favicon.svg", "/favicon.ico", "/error", "/actuator/health", "/actuator/health/**" };

	/** Set on a request that signed somebody in. */
	private static final String SIGNED_IN = SecurityConfiguration.class.getName() + ".SIGNED_IN";

	private static final RequestMatcher SIGNS_IN = PathPatternRequestMatcher.pathPattern(HttpMethod.POST, SIGN_IN);

	private static final RequestMatcher SAVES_CELLS = PathPatternRequestMatcher.pathPattern(HttpMethod.POST,
			"/nhap-lieu/{form}/{unit}/{period}/o");

	@Bean
	SecurityFilterChain filters(HttpSecurity http, SignInGuard guard, KnownBrowsers browsers, RequestCache wanted) {
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers(OPEN)
				.permitAll()
				.requestMatchers("/quan-tri/**")
				.hasAuthority(Role.ADMINISTRATOR.authority())
				.requestMatchers("/duyet/**")
				.hasAnyAuthority(Role.STANDING_OFFICE.authority(), Role.LEADER.authority(),
						Role.ADMINISTRATOR.authority())
				.anyRequest()
				.authenticated())
			.formLogin((form) -> form.loginPage(SIGN_IN)
				.successHandler(toWhatWasWanted(guard, browsers, wanted))
				.failureHandler(refusal(guard, browsers))
				.permitAll())
			.logout((logout) -> logout.logoutUrl("/dang-xuat").logoutSuccessUrl(SIGN_IN + "?da-ra").permitAll())
			.exceptionHandling(SecurityConfiguration::refusals)
			.csrf((csrf) -> csrf.csrfTokenRepository(new FormTokens()))
			.requestCache((cache) -> cache.requestCache(wanted))
			.headers(SecurityConfiguration::headers)
			.addFilterBefore(new Throttle(guard, browsers), UsernamePasswordAuthenticationFilter.class)
			.build();
	}

	/**
	 * Saving cells is asked hundreds of times a second on the last day of a month. It
	 * needs what keeps strangers and forged requests out, and nothing of what leads
	 * people to a page.
	 */
	@Bean
	@Order(2)
	SecurityFilterChain savingFilters(HttpSecurity http) {
		return http.securityMatcher(SAVES_CELLS)
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.exceptionHandling(SecurityConfiguration::refusals)
			.csrf((csrf) -> csrf.csrfTokenRepository(new FormTokens()))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement(AbstractHttpConfigurer::disable)
			.anonymous(AbstractHttpConfigurer::disable)
			.servletApi(AbstractHttpConfigurer::disable)
			.headers(SecurityConfiguration::headers)
			.build();
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.addHeaderWriter(new ContentPolicy())
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader(
					(policy) -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
	}

	private static void refusals(ExceptionHandlingConfigurer<HttpSecurity> refusals) {
		refusals.accessDeniedHandler(staleOrForbidden())
			.defaultAuthenticationEntryPointFor(
					(request, response, refusal) -> response.sendError(HttpStatus.UNAUTHORIZED.value()),
					SecurityConfiguration::isFromScript)
			.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(SIGN_IN),
					(request) -> !isFromScript(request));
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(12);
		DelegatingPasswordEncoder named = new DelegatingPasswordEncoder("argon2id",
				Map.of("argon2id", Passwords.argon2id(), "bcrypt", bcrypt));
		// Hashes that were stored before they named their algorithm.
		named.setDefaultPasswordEncoderForMatches(bcrypt);
		return new PasswordQueue(named);
	}

	/**
	 * A hash that was made in an earlier way gives way to one of the password that just
	 * fitted it, unless the password was changed meanwhile.
	 */
	@Bean
	UserDetailsPasswordService renewedHashes(JdbcClient database) {
		return (person, hash) -> {
			database.sql("update account set password = ? where username = ? and password = ?")
				.param(hash)
				.param(person.getUsername())
				.param(person.getPassword())
				.update();
			return person;
		};
	}

	/** An account that is disabled is none: its password takes as long to be refused. */
	@Bean
	UserDetailsService userDetails(AccountRepository accounts) {
		return (username) -> accounts.findById(SignInGuard.key(username))
			.filter(Account::enabled)
			.map(SignedIn::new)
			.orElseThrow(() -> new UsernameNotFoundException(username));
	}

	/** The reason is the same for a name that does not exist as for one that does. */
	private static AuthenticationFailureHandler refusal(SignInGuard guard, KnownBrowsers browsers) {
		return (request, response, exception) -> {
			String username = request.getParameter("username");
			boolean locked = username != null && guard.isLocked(username, browsers.of(request, username).orElse(null));
			response.sendRedirect(WantedPage.carriedOn(request, locked ? LOCKED : SIGN_IN + "?sai"));
		};
	}

	/**
	 * What the form carries goes before what was asked for last, maybe in another tab.
	 */
	private static AuthenticationSuccessHandler toWhatWasWanted(SignInGuard guard, KnownBrowsers browsers,
			RequestCache wanted) {
		SavedRequestAwareAuthenticationSuccessHandler askedForLast = new SavedRequestAwareAuthenticationSuccessHandler();
		askedForLast.setRequestCache(wanted);
		return (request, response, signedIn) -> {
			request.setAttribute(SIGNED_IN, true);
			guard.succeeded(signedIn.getName(), browsers.of(request, signedIn.getName()).orElse(null));
			browsers.remember(request, response, signedIn.getName());
			new FormTokens().begin(request, response);
			Optional<String> page = WantedPage.carriedBy(request);
			if (page.isEmpty()) {
				askedForLast.onAuthenticationSuccess(request, response, signedIn);
				return;
			}
			wanted.removeRequest(request, response);
			response.sendRedirect(page.get());
		};
	}

	/** A script cannot follow a sign-in page; it is told, and tells its reader. */
	private static boolean isFromScript(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		return accepted != null && accepted.startsWith(MediaType.APPLICATION_JSON_VALUE);
	}

	/**
	 * After signing in one comes back to a page, never to what was asked for beside it.
	 * It waits in a cookie; who only asks gets no session.
	 */
	@Bean
	RequestCache wanted() {
		CookieRequestCache cache = new CookieRequestCache();
		cache.setRequestMatcher(WantedPage::isOpenedBy);
		return cache;
	}

	/** A form that outlived its session is shown anew; everything else is forbidden. */
	private static AccessDeniedHandler staleOrForbidden() {
		AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();
		return (request, response, refusal) -> {
			boolean stale = refusal instanceof CsrfException;
			if (stale && Accounts.current().isEmpty()) {
				signInAgain(request, response);
			}
			else if (stale && SIGNS_IN.matches(request)) {
				signedInElsewhere(request, response);
			}
			else {
				forbidden.handle(request, response, refusal);
			}
		};
	}

	private static void signInAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (isFromScript(request)) {
			response.sendError(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		response.sendRedirect(WantedPage.carriedOn(request, SIGN_IN + "?het-phien"));
	}

	/**
	 * A second tab with the sign-in page, after one signed in in the first: who typed the
	 * same name is in already. Somebody else must not work under that name unawares.
	 */
	private static void signedInElsewhere(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Person person = Accounts.current().orElseThrow();
		String typed = Objects.requireNonNullElse(request.getParameter("username"), "");
		if (!SignInGuard.key(typed).equals(person.username())) {
			response.sendError(HttpStatus.FORBIDDEN.value(), "Trình duyệt này đang đăng nhập với tên “"
					+ person.username() + "”. Muốn dùng tên khác, hãy đăng xuất trước rồi đăng nhập lại.");
			return;
		}
		response.sendRedirect(WantedPage.carriedBy(request).orElse(request.getContextPath() + "/"));
	}

	/**
	 * Sends an address that failed too often, or whoever tries a locked name, back to the
	 * form before anything is compared. What it lets through counts as failed until it is
	 * known to have succeeded.
	 */
	private static final class Throttle extends OncePerRequestFilter {

		private final SignInGuard guard;

		private final KnownBrowsers browsers;

		Throttle(SignInGuard guard, KnownBrowsers browsers) {
			this.guard = guard;
			this.browsers = browsers;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			if (!SIGNS_IN.matches(request)) {
				chain.doFilter(request, response);
				return;
			}
			AddressBrake brake = this.guard.brake(request.getRemoteAddr());
			if (!brake.enter()) {
				refuse(request, response, SIGN_IN + "?cho");
				return;
			}
			boolean failed = true;
			try {
				failed = compares(request, response, chain) && request.getAttribute(SIGNED_IN) == null;
			}
			finally {
				brake.leave(failed);
			}
		}

		private boolean compares(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			String username = Objects.requireNonNullElse(request.getParameter("username"), "");
			if (!this.guard.admits(username, this.browsers.of(request, username).orElse(null))) {
				refuse(request, response, LOCKED);
				return false;
			}
			chain.doFilter(request, response);
			return true;
		}

		private static void refuse(HttpServletRequest request, HttpServletResponse response, String address)
				throws IOException {
			response.sendRedirect(WantedPage.carriedOn(request, address));
		}

	}

}
