package vn.dean06.accounts.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Contacts;
import vn.dean06.organisation.Organisation;
import vn.dean06.web.SearchText;
import vn.dean06.web.TypedText;

import org.springframework.stereotype.Component;

/**
 * By which words a line of the trail is found: those of the thing's key, which are words
 * of the field, and of the unit or the person that it names, as they are called now.
 */
@Component
class AuditWords {

	static final int LONGEST = 300;

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern BETWEEN_PARTS = Pattern.compile("[@/?&=, ]+");

	private static final Pattern UNIT = Pattern.compile("(?!\\d{4}(?:-|$))[A-Z0-9][A-Za-z0-9._-]{0,19}");

	private final Organisation organisation;

	private final Contacts contacts;

	AuditWords(Organisation organisation, Contacts contacts) {
		this.organisation = organisation;
		this.contacts = contacts;
	}

	/** As much of a thing as is kept. */
	static String fitting(String thing) {
		return TypedText.beginning(thing, LONGEST);
	}

	/**
	 * The words of a thing and of what it names.
	 */
	String of(String thing) {
		Stream<String> units = Arrays.stream(BETWEEN_PARTS.split(thing))
			.filter((part) -> UNIT.matcher(part).matches())
			.flatMap((part) -> this.organisation.find(part).stream())
			.flatMap((unit) -> Stream.of(unit.name(), unit.shortName()));
		Optional<String> person = this.contacts.fullName(thing);
		return split(Stream.of(Stream.of(thing), units, person.stream())
			.flatMap((texts) -> texts)
			.collect(Collectors.joining(" "))).stream().distinct().collect(Collectors.joining(" "));
	}

	/** Small letters without marks. */
	static List<String> split(@Nullable String text) {
		return BETWEEN_WORDS.splitAsStream(SearchText.fold(TypedText.beginning(text, LONGEST * 3)))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

	/**
	 * What finds the lines that have all words of a text, or words that begin so; empty
	 * if it has none.
	 */
	static String query(@Nullable String typed) {
		return split(typed).stream().map((word) -> "'" + word + "':*").collect(Collectors.joining(" & "));
	}

}
