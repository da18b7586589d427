package vn.dean06.web;

import org.springframework.beans.NotReadablePropertyException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of a form that was not taken comes back with what was typed and what is wrong
 * with it.
 */
public final class FormPage {

	private FormPage() {
	}

	/**
	 * Refuses a form that no page of ours sends: a choice is none of those offered.
	 */
	public static void mustBeReadable(BindingResult errors) {
		if (errors.getTarget() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

	/**
	 * Notes what a rule behind the page says of a form; of the form as a whole where the
	 * rule names a field that the form has not.
	 */
	public static void note(RejectedInput refusal, BindingResult errors) {
		try {
			errors.rejectValue(refusal.field(), "rejected", refusal.sentence());
		}
		catch (NotReadablePropertyException ex) {
			errors.reject("rejected", refusal.sentence());
		}
	}

	/**
	 * The same page, with what is wrong at the fields.
	 */
	public static ModelAndView again(String view, Model model) {
		return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/**
	 * The same page, with the first thing that is wrong above all else.
	 */
	public static ModelAndView again(String view, Model model, BindingResult errors) {
		ObjectError first = errors.getAllErrors().getFirst();
		model.addAttribute("refusal", String.valueOf(first.getDefaultMessage()));
		return again(view, model);
	}

}
