package vn.dean06.accounts.session;

import java.util.Arrays;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What sessions keep as bytes. Each request of somebody brings the same bytes of who they
 * are and of their token against forged requests, so these are put together once for as
 * long as they are asked for.
 */
final class SessionObjects {

	/** As many people work at once, each with a few objects. */
	private static final int MOST = 2000;

	private final DeserializingConverter reader;

	private final Cache<Bytes, Object> known = Caffeine.newBuilder().maximumSize(MOST).build();

	private SessionObjects(ClassLoader classes) {
		this.reader = new DeserializingConverter(classes);
	}

	static ConversionService conversion(ClassLoader classes) {
		GenericConversionService conversion = new GenericConversionService();
		conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
		conversion.addConverter(byte[].class, Object.class, new SessionObjects(classes)::read);
		return conversion;
	}

	Object read(byte[] bytes) {
		Bytes key = new Bytes(bytes);
		Object one = this.known.getIfPresent(key);
		if (one == null) {
			one = this.reader.convert(bytes);
			if (!(one instanceof SecurityContext || one instanceof CsrfToken)) {
				return one;
			}
			this.known.put(key, one);
		}
		// Signing out empties the context that it finds, which must be nobody else's.
		return (one instanceof SecurityContext context && context.getAuthentication() != null)
				? new SecurityContextImpl(context.getAuthentication()) : one;
	}

	/**
	 * Bytes that are the same if they say the same.
	 */
	private record Bytes(byte[] bytes) {

		@Override
		public boolean equals(Object other) {
			return other instanceof Bytes same && Arrays.equals(this.bytes, same.bytes);
		}

		@Override
		public int hashCode() {
			return Arrays.hashCode(this.bytes);
		}

	}

}
