package vn.dean06.accounts;

import vn.dean06.web.view.Markup;

/**
 * Somebody who can be called.
 *
 * @param number as {@code tel:} takes it
 */
public record Telephone(String fullName, String number) {

	/** The number as people read it. */
	public String text() {
		return Contact.PhoneNumber.text(this.number);
	}

	/** As HTML for pages, also where they are printed. */
	public String html() {
		Markup html = new Markup();
		write(html);
		return html.toString();
	}

	/** The same in a longer piece. */
	public void write(Markup html) {
		html.open("span", "square-more")
			.open("a", "nowrap")
			.attribute("href", "tel:" + this.number)
			.attribute("aria-label", "Gọi " + this.fullName + ", " + text())
			.text(text())
			.close("a")
			.text(" ")
			.open("span", "text-secondary")
			.text(this.fullName)
			.close("span")
			.close("span");
	}

}
