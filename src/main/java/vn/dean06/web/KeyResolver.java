package vn.dean06.web;

import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Hands a controller the key that several parts of its address make up together. Parts
 * that make up no key name nothing: the page says so in the sentence of the key.
 *
 * @param <K> the key; its module says how it is read
 */
public abstract class KeyResolver<K> implements HandlerMethodArgumentResolver {

	private final Class<K> key;

	protected KeyResolver(Class<K> key) {
		this.key = key;
	}

	/**
	 * Reads a key.
	 * @throws IllegalArgumentException with a Vietnamese sentence if it is none
	 */
	protected abstract K read(Address address);

	@Override
	public final boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == this.key;
	}

	@Override
	public final K resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		return addressedBy(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
	}

	/**
	 * The key that a request's address names.
	 * @throws NotFound if it names none
	 */
	public final K addressedBy(HttpServletRequest request) {
		try {
			return read(Address.of(request));
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound(String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * The variable parts of an address, by their names in its pattern.
	 */
	public record Address(Map<?, ?> parts) {

		static Address of(HttpServletRequest request) {
			return new Address(
					(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts)
							? parts : Map.of());
		}

		/**
		 * A part that the pattern of each address with such a key has.
		 */
		public String part(String name) {
			if (!(this.parts.get(name) instanceof String part)) {
				throw new IllegalStateException("The address has no part named " + name);
			}
			return part;
		}

	}

}
