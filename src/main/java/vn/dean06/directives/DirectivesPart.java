package vn.dean06.directives;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.dean06.pack.CsvRow;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackWriter;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the register of a pack.
 */
@Component
@Order(40)
class DirectivesPart implements PackPart {

	private static final String FILE = "directives/directives.csv";

	private static final String[] COLUMNS = { "number", "symbol", "kind", "date", "issuer", "subject", "note" };

	private final DirectiveRepository directives;

	DirectivesPart(DirectiveRepository directives) {
		this.directives = directives;
	}

	@Override
	public void read(PackReader pack) {
		Set<String> seen = new HashSet<>();
		for (CsvRow row : pack.csv(FILE, COLUMNS)) {
			Optional<Integer> number = row.integer("number");
			Optional<DirectiveKind> kind = row.parsed("kind", DirectiveKind::ofAbbreviation);
			if (number.isEmpty() || kind.isEmpty()) {
				row.text("number");
				row.text("kind");
				continue;
			}
			DirectiveView view = new DirectiveView(number.get(), row.text("symbol"), kind.get(),
					row.date("date").orElse(null), row.text("issuer"), row.text("subject"),
					row.optional("note").orElse(null));
			if (seen.add(view.citation() + view.issuer() + view.year())) {
				this.directives.save(new Directive(view));
			}
			else {
				row.fault("number", "văn bản " + view.citation() + " của " + view.issuer() + " năm đó đã có");
			}
		}
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(FILE, List.of(COLUMNS), this.directives.findLatestFirst()
			.stream()
			.map(Directive::view)
			.map((document) -> PackWriter.row(document.number(), document.symbol(), document.kind().abbreviation(),
					document.issued(), document.issuer(), document.subject(), document.note()))
			.toList());
	}

}
