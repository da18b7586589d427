package vn.dean06.reports;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.dean06.document.HtmlWriter;
import vn.dean06.document.Prose;
import vn.dean06.document.TextPrinter;
import vn.dean06.reports.text.ReportTexts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prints the texts of tasks and pilot models by the same rules as the report prints them.
 */
@Component
@Transactional(readOnly = true)
class RegisterTexts implements TextPrinter {

	private final Reports reports;

	RegisterTexts(Reports reports) {
		this.reports = reports;
	}

	@Override
	public Printed html(int year, Collection<Prose> texts) {
		ReportView report = this.reports.annual(year);
		ReportValues values = new ReportValues(report, this.reports.sources(report, texts));
		ReportTexts reading = new ReportTexts(values::get);
		List<Prose> distinct = texts.stream().distinct().toList();
		List<String> html = new HtmlWriter()
			.write(distinct.stream().map((text) -> reading.cell(text, "sổ đăng ký")).toList());
		Map<Prose, String> printed = new LinkedHashMap<>();
		for (int i = 0; i < distinct.size(); i++) {
			printed.put(distinct.get(i), html.get(i));
		}
		return new Printed(printed);
	}

}
