package vn.dean06.submissions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;

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
 * @param standingOffice whether what waits for a review is seen
 * @param confined whether the sheets of other units are closed, approved ones too
 */
public record Viewer(Set<String> units, @Nullable String headOf, boolean standingOffice, boolean confined) {

	/** What the province says to others. */
	public static final Viewer APPROVED_ONLY = new Viewer(Set.of(), null, false, false);

	public static final Viewer STANDING_OFFICE = new Viewer(Set.of(), null, true, false);

	public Viewer {
		units = Set.copyOf(units);
	}

	/**
	 * An officer of a unit.
	 */
	public static Viewer ofUnit(String code) {
		return new Viewer(Set.of(code), null, false, true);
	}

	/**
	 * Somebody who is signed in on a day, or nobody.
	 */
	public static Viewer of(Optional<Person> person, LocalDate today) {
		return person
			.map((known) -> new Viewer(known.fillsInFor(today), known.unitHead() ? known.unit() : null,
					known.standingOffice(), known.onlyOfUnit()))
			.orElse(APPROVED_ONLY);
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
			case SUBMITTED -> this.standingOffice || belongsTo(key);
			case DRAFT, WITH_HEAD, SENT_BACK -> belongsTo(key);
		};
	}

	/**
	 * Hands a controller the viewer that is signed in, where it takes one.
	 */
	@Component
	static class Argument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

		private final Clock clock;

		Argument(Clock clock) {
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
			return of(Accounts.current(), LocalDate.now(this.clock));
		}

	}

}
