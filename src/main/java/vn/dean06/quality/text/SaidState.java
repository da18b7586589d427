package vn.dean06.quality.text;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.dean06.registers.RegisterView;
import vn.dean06.registers.ThingState;
import vn.dean06.registers.ThingView;

/**
 * How far a text says that things are, in the words that reports use.
 */
enum SaidState {

	/** Not finished, whether or not begun. */
	UNFINISHED("chưa hoàn thành", "chưa\\s+hoàn\\s+(?:thành|tất)",
			EnumSet.of(ThingState.NOT_STARTED, ThingState.IN_PROGRESS, ThingState.CARRIED_OVER)),

	COMPLETED("đã hoàn thành", "(?<!chưa )hoàn\\s+(?:thành|tất)", EnumSet.of(ThingState.COMPLETED)),

	IN_PROGRESS("đang triển khai", "đang\\s+(?:tiếp\\s+tục\\s+|được\\s+)?(?:triển\\s+khai|thực\\s+hiện)",
			EnumSet.of(ThingState.IN_PROGRESS)),

	NOT_STARTED("chưa triển khai", "chưa\\s+(?:được\\s+)?(?:triển\\s+khai|thực\\s+hiện)",
			EnumSet.of(ThingState.NOT_STARTED)),

	CARRIED_OVER("chuyển tiếp", "chuyển\\s+tiếp", EnumSet.of(ThingState.CARRIED_OVER));

	private final String words;

	private final Pattern pattern;

	private final Set<ThingState> states;

	SaidState(String words, String pattern, Set<ThingState> states) {
		this.words = words;
		this.pattern = Pattern.compile("(?iu)" + pattern);
		this.states = states;
	}

	/** What a text says last, null if it says nothing of the kind. */
	static @Nullable SaidState last(String text) {
		return List.of(values())
			.stream()
			.filter((state) -> state.end(text).isPresent())
			.max(Comparator.comparing((state) -> state.end(text).orElseThrow()))
			.orElse(null);
	}

	/** The one with which a text begins to speak of such, null if it does not. */
	static @Nullable SaidState first(String text) {
		return List.of(values())
			.stream()
			.filter((state) -> state.pattern.matcher(text).find())
			.findFirst()
			.orElse(null);
	}

	private Optional<Integer> end(String text) {
		Matcher found = this.pattern.matcher(text);
		Optional<Integer> end = Optional.empty();
		while (found.find()) {
			end = Optional.of(found.end());
		}
		return end;
	}

	/** What it is called inside a sentence. */
	String words() {
		return this.words;
	}

	boolean holds(ThingView thing) {
		return this.states.contains(thing.state());
	}

	/** The things of a register that are as far. */
	List<ThingView> of(RegisterView register) {
		return register.things().stream().filter(this::holds).toList();
	}

	/**
	 * Whether a register has so many; what goes on may or may not count what has not
	 * begun.
	 */
	boolean counts(RegisterView register, int said) {
		long exactly = of(register).size();
		long ongoing = register.things().size() - register.count(ThingState.COMPLETED)
				- register.count(ThingState.WITHDRAWN);
		return said == exactly || this == IN_PROGRESS && said == ongoing;
	}

}
