package vn.dean06.accounts;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Lets every page know who is signed in.
 */
@ControllerAdvice
class PersonAdvice {

	@ModelAttribute("person")
	@Nullable Person person() {
		return Accounts.current().orElse(null);
	}

}
