package vn.dean06.reports;

import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.dean06.organisation.Period;

/**
 * The texts of an earlier report for another period: the periods that its placeholders
 * name move along. What its author typed as words stays as typed.
 */
final class Moved {

	/** Documents that are cited stay the same. */
	private static final Pattern TAG = Pattern.compile("\\{\\{(?!\\s*vien-dan:)[^{}\\n]*}}");

	private static final Pattern PERIOD = Pattern.compile("(?<=[@/])\\d{4}(?:-[0-9A-Z-]+)?(?=[|}:,\\s]|$)");

	private Moved() {
	}

	static ReportForm from(ReportView earlier, Period to) {
		UnaryOperator<Period> shift = shift(earlier.period(), to);
		ReportForm form = earlier.form();
		return new ReportForm(form.kind(), form.symbol(), form.superior(), form.issuer(), form.place(),
				texts(form.subject(), shift), form.addressees(), form.authority(), form.signer(), form.recipients(),
				form.numbering(),
				form.sections()
					.stream()
					.map((section) -> new ReportForm.SectionTemplate(section.file(), text(section.text(), shift)))
					.toList(),
				form.appendices()
					.stream()
					.map((appendix) -> new ReportForm.AppendixTemplate(appendix.content(),
							texts(appendix.title(), shift), text(appendix.enclosedWith(), shift)))
					.toList());
	}

	/** Months move by months between reports of months, else by whole years. */
	private static UnaryOperator<Period> shift(Period from, Period to) {
		int years = to.year() - from.year();
		int months = to.number() - from.number();
		return (period) -> (period.isMonth() && from.isMonth() && to.isMonth())
				? Period.month(YearMonth.of(period.year() + years, period.number()).plusMonths(months))
				: new Period(period.year() + years, period.kind(), period.number());
	}

	private static List<String> texts(List<String> texts, UnaryOperator<Period> shift) {
		return texts.stream().map((text) -> text(text, shift)).toList();
	}

	static String text(String text, UnaryOperator<Period> shift) {
		return TAG.matcher(text)
			.replaceAll((tag) -> Matcher.quoteReplacement(PERIOD.matcher(tag.group())
				.replaceAll((period) -> Matcher.quoteReplacement(moved(period.group(), shift)))));
	}

	private static String moved(String period, UnaryOperator<Period> shift) {
		try {
			return shift.apply(Period.parse(period)).toString();
		}
		catch (IllegalArgumentException ex) {
			return period;
		}
	}

}
