package vn.dean06.accounts.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Each request reads its session and would write down when it was used last. To the
 * minute is enough for one that ends after eight hours, and spares most requests a
 * statement.
 */
final class SessionsByTheMinute<S extends Session>
		implements FindByIndexNameSessionRepository<SessionsByTheMinute.Noted<S>> {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final FindByIndexNameSessionRepository<S> kept;

	SessionsByTheMinute(FindByIndexNameSessionRepository<S> kept) {
		this.kept = kept;
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
		S found = this.kept.findById(id);
		return (found != null) ? new Noted<>(found) : null;
	}

	@Override
	public void deleteById(String id) {
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
