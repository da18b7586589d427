package vn.dean06.web.view;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * A page as Thymeleaf draws it. It keeps each variable of a template as an attribute of
 * the request, which lies behind a wrapper for each filter; a table has thousands. So
 * while it draws it is lent a request that keeps them itself.
 */
public class PageView extends ThymeleafView {

	@Override
	protected void renderFragment(@Nullable Set<String> selectors, Map<String, ?> model, HttpServletRequest request,
			HttpServletResponse response) throws Exception {
		super.renderFragment(selectors, model, new OwnAttributes(request), response);
	}

	/**
	 * A request with the attributes that it has now; what is set is seen by nobody else.
	 */
	private static final class OwnAttributes extends HttpServletRequestWrapper {

		private final Map<String, Object> attributes = new HashMap<>();

		OwnAttributes(HttpServletRequest request) {
			super(request);
			request.getAttributeNames()
				.asIterator()
				.forEachRemaining((name) -> setAttribute(name, request.getAttribute(name)));
		}

		@Override
		public @Nullable Object getAttribute(String name) {
			return this.attributes.get(name);
		}

		@Override
		public Enumeration<String> getAttributeNames() {
			return Collections.enumeration(Set.copyOf(this.attributes.keySet()));
		}

		@Override
		public void setAttribute(String name, @Nullable Object value) {
			if (value != null) {
				this.attributes.put(name, value);
			}
			else {
				this.attributes.remove(name);
			}
		}

		@Override
		public void removeAttribute(String name) {
			this.attributes.remove(name);
		}

	}

}
