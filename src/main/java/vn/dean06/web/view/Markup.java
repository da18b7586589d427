package vn.dean06.web.view;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/**
 * HTML as it is written piece by piece. Whatever is said between tags or in an attribute
 * is escaped.
 */
public final class Markup {

	/** What {@link HtmlUtils} escapes in a page of UTF-8. */
	private static final String SPECIAL = "<>&\"'";

	private final StringBuilder written = new StringBuilder();

	private boolean inTag;

	/** Begins an element, whose attributes may follow. */
	public Markup open(String tag) {
		endTag();
		this.written.append('<').append(tag);
		this.inTag = true;
		return this;
	}

	/** Begins an element of a class. */
	public Markup open(String tag, String style) {
		return open(tag).attribute("class", style);
	}

	/** An attribute of the element that was begun last; none if it says null. */
	public Markup attribute(String name, @Nullable String said) {
		if (said != null) {
			this.written.append(' ').append(name).append("=\"").append(escaped(said)).append('"');
		}
		return this;
	}

	/** The same, and none if it says nothing. */
	public Markup ifAny(String name, @Nullable String said) {
		return attribute(name, (said == null || said.isEmpty()) ? null : said);
	}

	/** What is read between tags; nothing if it is null. */
	public Markup text(@Nullable String text) {
		endTag();
		this.written.append((text != null) ? escaped(text) : "");
		return this;
	}

	/** Ends the element that was begun last of all that are open. */
	public Markup close(String tag) {
		endTag();
		this.written.append("</").append(tag).append('>');
		return this;
	}

	/** What is seen and not read aloud, as a dash in the place of a number. */
	public Markup unheard(String sign) {
		return open("span").attribute("aria-hidden", "true").text(sign).close("span");
	}

	private void endTag() {
		if (this.inTag) {
			this.written.append('>');
			this.inTag = false;
		}
	}

	/** Most of what is said has nothing to escape, which is found out much sooner. */
	private static String escaped(String text) {
		for (int i = 0; i < SPECIAL.length(); i++) {
			if (text.indexOf(SPECIAL.charAt(i)) >= 0) {
				return HtmlUtils.htmlEscape(text, "UTF-8");
			}
		}
		return text;
	}

	@Override
	public String toString() {
		return this.written.toString();
	}

}
