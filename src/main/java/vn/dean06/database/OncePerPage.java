package vn.dean06.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Reads something once for a page that is being answered and changes nothing: what it
 * shows must fit together anyway.
 */
public final class OncePerPage {

	private static final String READ = OncePerPage.class.getName();

	private OncePerPage() {
	}

	/**
	 * Takes what was read for the page under the same key. Outside of a page, and in a
	 * transaction that may change something, it is read each time.
	 * @param key a record of its own kind, of all that the answer depends on, also of who
	 * asks
	 */
	public static <T> T read(Record key, Supplier<T> source) {
		HttpServletRequest page = page();
		if (page == null) {
			return source.get();
		}
		Map<Record, Object> read = read(page);
		@SuppressWarnings("unchecked")
		T known = (T) read.get(key);
		if (known == null) {
			known = source.get();
			read.put(key, known);
		}
		return known;
	}

	@SuppressWarnings("unchecked")
	private static Map<Record, Object> read(HttpServletRequest page) {
		Map<Record, Object> read = (Map<Record, Object>) page.getAttribute(READ);
		if (read == null) {
			read = new HashMap<>();
			page.setAttribute(READ, read);
		}
		return read;
	}

	private static @Nullable HttpServletRequest page() {
		boolean changes = TransactionSynchronizationManager.isActualTransactionActive()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
		return (!changes && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& attributes.getRequest().getMethod().equals("GET")
				&& attributes.getRequest().getAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE) != null)
						? attributes.getRequest() : null;
	}

}
