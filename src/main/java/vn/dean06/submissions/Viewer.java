package vn.dean06.submissions;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;

import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who asks for what units typed: an officer sees the drafts of the own unit, the standing
 * office what was handed in to it, everybody what is approved.
 *
 * @param officerOf the unit whose drafts are seen, null if nobody's are
 * @param standingOffice whether what waits for a review is seen
 */
public record Viewer(@Nullable String officerOf, boolean standingOffice) {

	/** What the province says to others. */
	public static final Viewer APPROVED_ONLY = new Viewer(null, false);

	public static final Viewer STANDING_OFFICE = new Viewer(null, true);

	/**
	 * An officer of a unit.
	 */
	public static Viewer ofUnit(String code) {
		return new Viewer(code, false);
	}

	/**
	 * Somebody who is signed in, or nobody.
	 */
	public static Viewer of(Optional<Person> person) {
		return person
			.map((known) -> new Viewer((known.role() == Role.OFFICER) ? known.unit() : null,
					known.role() == Role.STANDING_OFFICE))
			.orElse(APPROVED_ONLY);
	}

	/**
	 * Whether a form is theirs to fill in and to hand in.
	 */
	public boolean fillsIn(SubmissionKey key) {
		return key.unit().equals(this.officerOf);
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
	 * Whether what was typed in a submission can be seen in a state of it.
	 */
	public boolean sees(SubmissionKey key, SubmissionState state) {
		return switch (state) {
			case APPROVED -> true;
			case SUBMITTED -> this.standingOffice || fillsIn(key);
			case DRAFT, SENT_BACK -> fillsIn(key);
		};
	}

	/**
	 * Hands a controller the viewer that is signed in, where it takes one.
	 */
	@Component
	static class Argument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

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
			return of(Accounts.current());
		}

	}

}
