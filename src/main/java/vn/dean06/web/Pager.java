package vn.dean06.web;

/**
 * Which page of a long list is shown. Whoever asks for one that there is not is shown the
 * nearest one.
 *
 * @param page from 1
 * @param pages how many there are, at least 1
 * @param size how many lines a page has
 * @param total how many lines the list has
 */
public record Pager(int page, int pages, int size, long total) {

	public static Pager of(int asked, int size, long total) {
		int pages = Math.toIntExact(Math.max(1, Math.ceilDiv(total, size)));
		return new Pager(Math.clamp(asked, 1, pages), pages, size, total);
	}

	public boolean hasPrevious() {
		return this.page > 1;
	}

	public boolean hasNext() {
		return this.page < this.pages;
	}

}
