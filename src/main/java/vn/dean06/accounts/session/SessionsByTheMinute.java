package vn.dean06.accounts.session;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Each request reads its session and would write down when it was used last. To the
 * minute is enough for one that ends after eight hours, and spares most requests a
 * statement. Once an answer is longer than its buffer, Spring Session saves the session
 * at that moment and reads it again at the end: a request that is known here reads it
 * once.
 */
final class SessionsByTheMinute<S extends Session>
		implements FindByIndexNameSessionRepository<SessionsByTheMinute.Noted<S>>, Filter {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final FindByIndexNameSessionRepository<S> kept;

	/** What the request that a thread answers has read. */
	private final ThreadLocal<@Nullable Map<String, Noted<S>>> read = new ThreadLocal<>();

	SessionsByTheMinute(FindByIndexNameSessionRepository<S> kept) {
		this.kept = kept;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		Map<String, Noted<S>> around = this.read.get();
		this.read.set(new HashMap<>());
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.read.set(around);
		}
	}

	@Override
	public Noted<S> createSession() {
		return new Noted<>(this.kept.createSession());
	}

	@Override
	public void save(Noted<S> session) {
		this.kept.save(session.kept());
	}

	@Override
	public @Nullable Noted<S> findById(String id) {
		Map<String, Noted<S>> read = this.read.get();
		return (read != null) ? read.computeIfAbsent(id, this::found) : found(id);
	}

	private @Nullable Noted<S> found(String id) {
		S found = this.kept.findById(id);
		return (found != null) ? new Noted<>(found) : null;
	}

	@Override
	public void deleteById(String id) {
		Map<String, Noted<S>> read = this.read.get();
		if (read != null) {
			read.remove(id);
		}
		this.kept.deleteById(id);
	}

	@Override
	public Map<String, Noted<S>> findByIndexNameAndIndexValue(String name, String value) {
		Map<String, Noted<S>> found = new LinkedHashMap<>();
		this.kept.findByIndexNameAndIndexValue(name, value).forEach((id, one) -> found.put(id, new Noted<>(one)));
		return found;
	}

	/**
	 * A session that is used again within the minute is not changed by that.
	 */
	record Noted<S extends Session>(S kept) implements Session {

		@Override
		public void setLastAccessedTime(Instant moment) {
			if (!moment.isBefore(this.kept.getLastAccessedTime().plus(MINUTE))) {
				this.kept.setLastAccessedTime(moment);
			}
		}

		@Override
		public Instant getLastAccessedTime() {
			return this.kept.getLastAccessedTime();
		}

		@Override
		public String getId() {
			return this.kept.getId();
		}

		@Override
		public String changeSessionId() {
			return this.kept.changeSessionId();
		}

		@Override
		public <T> @Nullable T getAttribute(String name) {
			return this.kept.getAttribute(name);
		}

		@Override
		public Set<String> getAttributeNames() {
			return this.kept.getAttributeNames();
		}

		@Override
		public void setAttribute(String name, Object value) {
			this.kept.setAttribute(name, value);
		}

		@Override
		public void removeAttribute(String name) {
			this.kept.removeAttribute(name);
		}

		@Override
		public Instant getCreationTime() {
			return this.kept.getCreationTime();
		}

		@Override
		public void setMaxInactiveInterval(Duration interval) {
			this.kept.setMaxInactiveInterval(interval);
		}

		@Override
		public Duration getMaxInactiveInterval() {
			return this.kept.getMaxInactiveInterval();
		}

		@Override
		public boolean isExpired() {
			return this.kept.isExpired();
		}

	}

}
