package vn.dean06.registers;

import org.jspecify.annotations.Nullable;

/**
 * A column of a register, said once for its pages, its pack and the appendix of the
 * report. It stands nowhere but where it is told to.
 *
 * @param key its name in packs
 * @param word what it is called inside a sentence: "kết quả"
 * @param compulsory whether a pack must have it
 * @param printed how the appendix prints it, null if it does not
 * @param listed its heading in the list, null if it is not there
 * @param section where its text stands on the page of a thing, null if nowhere
 * @param fact its name among the short facts on that page, null if it is not there
 * @param filter what the list calls the choice by it, null if there is none
 */
public record RegisterColumn(Kind kind, String key, String word, boolean compulsory, @Nullable Printed printed,
		@Nullable String listed, @Nullable Section section, @Nullable String fact, @Nullable String filter) {

	/**
	 * What a column holds.
	 */
	public enum Kind {

		/** The number in its name, "Mô hình 4". */
		NUMBER,
		/** Its place in the list (STT), where numbers skip some. */
		PLACE,
		/** What it is called, in one line. */
		NAME,
		/** What is to be done, in full. */
		CONTENT,
		/** A text. */
		TEXT,
		/** What has been done; a monthly update replaces it. */
		RESULT,
		/** What stands in the way; a monthly update replaces it. */
		DIFFICULTIES,
		/** The units that report on it, by their codes; the first leads. */
		LEADS,
		/** When it shall be done, as the document words it. */
		DEADLINE,
		/** The last day that this means. */
		DUE,
		/** How far it is. */
		STATE;

		/** Whether it is a text as somebody wrote it. */
		public boolean isText() {
			return switch (this) {
				case NAME, CONTENT, TEXT, RESULT, DIFFICULTIES, DEADLINE -> true;
				case NUMBER, PLACE, LEADS, DUE, STATE -> false;
			};
		}

		/** What the monthly form asks; empty for what it does not ask. */
		public String question() {
			return switch (this) {
				case STATE -> "Trạng thái";
				case RESULT -> "Kết quả trong tháng";
				case DIFFICULTIES -> "Khó khăn, vướng mắc";
				case NUMBER, PLACE, NAME, CONTENT, TEXT, LEADS, DEADLINE, DUE -> "";
			};
		}

		/** Whether it tells what the thing is. */
		public boolean isHeading() {
			return this == NAME || this == CONTENT;
		}

	}

	/**
	 * A column of the appendix.
	 *
	 * @param weight its share of the width, relative to the others
	 */
	public record Printed(String heading, int weight, boolean centred) {
	}

	/**
	 * A headed part of the page of a thing.
	 *
	 * @param empty what stands there where there is no text; null if the part is then
	 * left out
	 */
	public record Section(String heading, @Nullable String empty) {
	}

	public static RegisterColumn of(Kind kind, String key, String word) {
		return new RegisterColumn(kind, key, word, kind.isHeading(), null, null, null, null, null);
	}

	public RegisterColumn required() {
		return new RegisterColumn(this.kind, this.key, this.word, true, this.printed, this.listed, this.section,
				this.fact, this.filter);
	}

	public RegisterColumn printed(String heading, int weight) {
		return printed(new Printed(heading, weight, false));
	}

	public RegisterColumn centred(String heading, int weight) {
		return printed(new Printed(heading, weight, true));
	}

	private RegisterColumn printed(Printed printed) {
		return new RegisterColumn(this.kind, this.key, this.word, this.compulsory, printed, this.listed, this.section,
				this.fact, this.filter);
	}

	public RegisterColumn listed(String heading) {
		return new RegisterColumn(this.kind, this.key, this.word, this.compulsory, this.printed, heading, this.section,
				this.fact, this.filter);
	}

	public RegisterColumn section(String heading) {
		return section(new Section(heading, null));
	}

	public RegisterColumn section(String heading, String empty) {
		return section(new Section(heading, empty));
	}

	private RegisterColumn section(Section section) {
		return new RegisterColumn(this.kind, this.key, this.word, this.compulsory, this.printed, this.listed, section,
				this.fact, this.filter);
	}

	public RegisterColumn fact(String name) {
		return new RegisterColumn(this.kind, this.key, this.word, this.compulsory, this.printed, this.listed,
				this.section, name, this.filter);
	}

	public RegisterColumn filter(String name) {
		return new RegisterColumn(this.kind, this.key, this.word, this.compulsory, this.printed, this.listed,
				this.section, this.fact, name);
	}

}
