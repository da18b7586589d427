package vn.dean06.web.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets no more pages be read and drawn at once than there is memory for, the first who
 * came first: where hundreds come to a machine that has just been started, each waits
 * before anything of its page is read. What is sent, such as a saved cell, does not wait
 * here.
 */
@Component
class PagesInLine implements HandlerInterceptor, WebMvcConfigurer {

	/** More than there are connections, and than may wait for heavy work. */
	private static final int AT_ONCE = 40;

	/**
	 * As many as officers may all come in one minute; each takes memory while it waits.
	 */
	private static final int MOST_WAITING = 300;

	private static final String ENTERED = PagesInLine.class.getName();

	private final Semaphore places;

	private final int mostWaiting;

	private final Duration patience;

	/**
	 * @param patience milliseconds, as long as somebody waits for a connection
	 */
	@Autowired
	PagesInLine(@Value("${spring.datasource.hikari.connection-timeout}") long patience) {
		this(AT_ONCE, MOST_WAITING, Duration.ofMillis(patience));
	}

	PagesInLine(int atOnce, int mostWaiting, Duration patience) {
		this.mostWaiting = mostWaiting;
		this.places = new Semaphore(atOnce, true);
		this.patience = patience;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
	}

	/**
	 * @throws Busy if too many wait already, or no place becomes free
	 */
	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws InterruptedException {
		if (isPage(request, handler)) {
			if (this.places.getQueueLength() >= this.mostWaiting
					|| !this.places.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new Busy();
			}
			request.setAttribute(ENTERED, true);
		}
		return true;
	}

	private static boolean isPage(HttpServletRequest request, Object handler) {
		return handler instanceof HandlerMethod && HttpMethod.GET.matches(request.getMethod())
				&& request.getDispatcherType() == DispatcherType.REQUEST;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		if (request.getAttribute(ENTERED) != null) {
			request.removeAttribute(ENTERED);
			this.places.release();
		}
	}

}
