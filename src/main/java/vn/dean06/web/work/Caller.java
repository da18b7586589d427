package vn.dean06.web.work;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who asks on this thread: signed in as whom, in which language, by which request.
 */
final class Caller {

	private final @Nullable LocaleContext language = LocaleContextHolder.getLocaleContext();

	private final @Nullable RequestAttributes request = RequestContextHolder.getRequestAttributes();

	/** The same work, on whichever thread, as this caller would do it. */
	<T extends @Nullable Object> Callable<T> lend(Callable<T> work) {
		return new DelegatingSecurityContextCallable<>(() -> {
			LocaleContextHolder.setLocaleContext(this.language);
			RequestContextHolder.setRequestAttributes(this.request);
			try {
				return work.call();
			}
			finally {
				RequestContextHolder.resetRequestAttributes();
				LocaleContextHolder.resetLocaleContext();
			}
		});
	}

}
