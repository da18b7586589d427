package vn.dean06.registers;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dean06.web.Choice;

/**
 * A column of a register, said once for its pages, its pack and the appendix of the
 * report. It stands nowhere but where it is told to.
 *
 * @param key its name in packs
 * @param word what it is called inside a sentence: "kết quả"
 * @param compulsory whether a pack must have it
 * @param longest how many characters it may have, 0 where it may have any
 * @param choices between which words it chooses; empty where it holds any text
 * @param places where it is shown
 */
public record RegisterColumn(Kind kind, String key, String word, boolean compulsory, int longest, List<Choice> choices,
		Places places) {

	public RegisterColumn {
		choices = List.copyOf(choices);
	}

	/**
	 * What a column holds.
	 */
	public enum Kind {

		/** The number in its name, "Mô hình 4". */
		NUMBER,
		/**
		 * What keeps equal numbers of a year apart: the symbol of a document, its issuer.
		 */
		SERIES,
		/** Its place in the list (STT), where numbers skip some. */
		PLACE,
		/** What it is called, in one line. */
		NAME,
		/** What is to be done, or what it is about, in full. */
		CONTENT,
		/** A text. */
		TEXT,
		/** One of a few words. */
		CHOICE,
		/** The day on which a document was issued. */
		ISSUED,
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
				case SERIES, NAME, CONTENT, TEXT, CHOICE, RESULT, DIFFICULTIES, DEADLINE -> true;
				case NUMBER, PLACE, ISSUED, LEADS, DUE, STATE -> false;
			};
		}

		/** What the monthly form asks; empty for what it does not ask. */
		public String question() {
			return switch (this) {
				case STATE -> "Trạng thái";
				case RESULT -> "Kết quả trong tháng";
				case DIFFICULTIES -> "Khó khăn, vướng mắc";
				case NUMBER, SERIES, PLACE, NAME, CONTENT, TEXT, CHOICE, ISSUED, LEADS, DEADLINE, DUE -> "";
			};
		}

		/** Whether it tells what the thing is. */
		public boolean isHeading() {
			return this == NAME || this == CONTENT;
		}

	}

	/**
	 * Where a column is shown.
	 *
	 * @param printed how the appendix prints it, null if it does not
	 * @param listed its heading in the list, null if it is not there
	 * @param section where its text stands on the page of a thing, null if nowhere
	 * @param fact its name among the short facts on that page, null if it is not there
	 * @param filter what the list calls the choice by it, null if there is none
	 */
	public record Places(@Nullable Printed printed, @Nullable String listed, @Nullable Section section,
			@Nullable String fact, @Nullable String filter) {

		private static final Places NONE = new Places(null, null, null, null, null);

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
		return new RegisterColumn(kind, key, word, kind.isHeading(), 0, List.of(), Places.NONE);
	}

	public @Nullable Printed printed() {
		return this.places.printed;
	}

	public @Nullable String listed() {
		return this.places.listed;
	}

	public @Nullable Section section() {
		return this.places.section;
	}

	public @Nullable String fact() {
		return this.places.fact;
	}

	public @Nullable String filter() {
		return this.places.filter;
	}

	public RegisterColumn required() {
		return new RegisterColumn(this.kind, this.key, this.word, true, this.longest, this.choices, this.places);
	}

	public RegisterColumn longest(int characters) {
		return new RegisterColumn(this.kind, this.key, this.word, this.compulsory, characters, this.choices,
				this.places);
	}

	public RegisterColumn among(List<Choice> choices) {
		return new RegisterColumn(this.kind, this.key, this.word, this.compulsory, this.longest, choices, this.places);
	}

	public RegisterColumn printed(String heading, int weight) {
		return printed(new Printed(heading, weight, false));
	}

	public RegisterColumn centred(String heading, int weight) {
		return printed(new Printed(heading, weight, true));
	}

	private RegisterColumn printed(Printed printed) {
		return at(new Places(printed, listed(), section(), fact(), filter()));
	}

	public RegisterColumn listed(String heading) {
		return at(new Places(printed(), heading, section(), fact(), filter()));
	}

	public RegisterColumn section(String heading) {
		return section(new Section(heading, null));
	}

	public RegisterColumn section(String heading, String empty) {
		return section(new Section(heading, empty));
	}

	private RegisterColumn section(Section section) {
		return at(new Places(printed(), listed(), section, fact(), filter()));
	}

	public RegisterColumn fact(String name) {
		return at(new Places(printed(), listed(), section(), name, filter()));
	}

	public RegisterColumn filter(String name) {
		return at(new Places(printed(), listed(), section(), fact(), name));
	}

	private RegisterColumn at(Places places) {
		return new RegisterColumn(this.kind, this.key, this.word, this.compulsory, this.longest, this.choices, places);
	}

	/** What the page calls one of its words. */
	String label(String word) {
		return this.choices.stream()
			.filter((choice) -> choice.value().equals(word))
			.map(Choice::label)
			.findFirst()
			.orElse(word);
	}

	/** Where one of its words stands among them. */
	int place(String word) {
		return this.choices.stream().map(Choice::value).toList().indexOf(word);
	}

}
