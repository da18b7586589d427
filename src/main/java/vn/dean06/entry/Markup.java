package vn.dean06.entry;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/**
 * HTML as it is written piece by piece. Whatever is said between tags or in an attribute
 * is escaped.
 */
final class Markup {

	private final StringBuilder written = new StringBuilder();

	private boolean inTag;

	/** Begins an element, whose attributes may follow. */
	Markup open(String tag) {
		endTag();
		this.written.append('<').append(tag);
		this.inTag = true;
		return this;
	}

	/** Begins an element of a class. */
	Markup open(String tag, String style) {
		return open(tag).attribute("class", style);
	}

	/** An attribute of the element that was begun last; none if it says null. */
	Markup attribute(String name, @Nullable String said) {
		if (said != null) {
			this.written.append(' ').append(name).append("=\"").append(escaped(said)).append('"');
		}
		return this;
	}

	/** The same, and none if it says nothing. */
	Markup ifAny(String name, @Nullable String said) {
		return attribute(name, (said == null || said.isEmpty()) ? null : said);
	}

	Markup text(@Nullable String text) {
		endTag();
		this.written.append((text != null) ? escaped(text) : "");
		return this;
	}

	Markup close(String tag) {
		endTag();
		this.written.append("</").append(tag).append('>');
		return this;
	}

	private void endTag() {
		if (this.inTag) {
			this.written.append('>');
			this.inTag = false;
		}
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	@Override
	public String toString() {
		return this.written.toString();
	}

}
