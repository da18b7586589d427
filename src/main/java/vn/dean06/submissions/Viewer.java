package vn.dean06.submissions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.StandingOffice;

import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who asks for what units typed: an officer sees the drafts of the own unit and of those
 * that they stand in for, its head all that the own unit typed, the standing office what
 * was handed in to it, everybody what is approved.
 *
 * @param units whose drafts are seen, and filled in
 * @param headOf the unit that the viewer is the head of, null if of none
 * @param office of which units what waits for a review is seen
 * @param confined whether the sheets of other units are closed, approved ones too
 */
public record Viewer(Set<String> units, @Nullable String headOf, Predicate<String> office, boolean confined) {

	private static final Predicate<String> NO_OFFICE = (unit) -> false;

	/** What the province says to others. */
	public static final Viewer APPROVED_ONLY = new Viewer(Set.of(), null, NO_OFFICE, false);

	/** Of every unit. */
	public static final Viewer STANDING_OFFICE = new Viewer(Set.of(), null, (unit) -> true, false);

	public Viewer {
		units = Set.copyOf(units);
	}

	/**
	 * An officer of a unit.
	 */
	public static Viewer ofUnit(String code) {
		return new Viewer(Set.of(code), null, NO_OFFICE, true);
	}

	/**
	 * Somebody who is signed in on a day, or nobody.
	 * @param office of which units they are the standing office
	 */
	public static Viewer of(Optional<Person> person, LocalDate today, Predicate<String> office) {
		return person
			.map((known) -> new Viewer(known.fillsInFor(today), known.unitHead() ? known.unit() : null, office,
					known.onlyOfUnit()))
			.orElse(APPROVED_ONLY);
	}

	/**
	 * The same where only matters what they fill in.
	 */
	static Viewer typing(Person person, LocalDate today) {
		return of(Optional.of(person), today, NO_OFFICE);
	}

	/**
	 * Whether a form is theirs to fill in and to hand in.
	 */
	public boolean fillsIn(SubmissionKey key) {
		return this.units.contains(key.unit());
	}

	/**
	 * Whether a form is of their unit: theirs to fill in, or to agree to as its head.
	 */
	public boolean belongsTo(SubmissionKey key) {
		return fillsIn(key) || key.unit().equals(this.headOf);
	}

	/**
	 * Lets nobody past but those who fill a form in.
	 * @throws AccessDeniedException if it is not theirs
	 */
	public void mustFillIn(SubmissionKey key) {
		if (!fillsIn(key)) {
			throw new AccessDeniedException("another unit's submission");
		}
	}

	/**
	 * Lets nobody past but those whose unit's it is.
	 * @throws AccessDeniedException if it is not theirs
	 */
	public void mustBelongTo(SubmissionKey key) {
		if (!belongsTo(key)) {
			throw new AccessDeniedException("another unit's submission");
		}
	}

	/**
	 * Whether what was typed in a submission can be seen in a state of it.
	 */
	public boolean sees(SubmissionKey key, SubmissionState state) {
		return switch (state) {
			case APPROVED -> true;
			case SUBMITTED -> belongsTo(key) || this.office.test(key.unit());
			case DRAFT, WITH_HEAD, SENT_BACK -> belongsTo(key);
		};
	}

	/**
	 * Whether what the unit asked for and nobody decided, or was refused, is seen.
	 */
	public boolean seesProposalsOf(SubmissionKey key) {
		return sees(key, SubmissionState.SUBMITTED);
	}

	/**
	 * Hands a controller the viewer that is signed in, where it takes one.
	 */
	@Component
	public static class Argument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

		private final StandingOffice office;

		private final Clock clock;

		Argument(StandingOffice office, Clock clock) {
			this.office = office;
			this.clock = clock;
		}

		@Override
		public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
			resolvers.add(this);
		}

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Viewer.class;
		}

		@Override
		public Viewer resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
				NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
			return signedIn();
		}

		/** Who asks now. */
		public Viewer signedIn() {
			Optional<Person> person = Accounts.current();
			return of(person, LocalDate.now(this.clock), this.office.of(person));
		}

	}

}
