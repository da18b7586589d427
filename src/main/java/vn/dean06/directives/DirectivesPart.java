package vn.dean06.directives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.dean06.pack.CsvRow;
import vn.dean06.pack.PackFile;
import vn.dean06.pack.PackKey;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackTable;
import vn.dean06.pack.PackWriter;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the register of a pack.
 */
@Component
@Order(40)
class DirectivesPart implements PackPart {

	private static final PackKey<Integer> NUMBER = PackKey.integer("number", 0, 999_999).required();

	private static final PackKey<String> SYMBOL = PackKey.text("symbol", 40).required();

	private static final PackKey<DirectiveKind> KIND = PackKey.parsed("kind", DirectiveKind::ofAbbreviation).required();

	private static final PackKey<LocalDate> DATE = PackKey.date("date");

	private static final PackKey<String> ISSUER = PackKey.text("issuer", 150).required();

	private static final PackKey<String> SUBJECT = PackKey.text("subject", 1000).required();

	private static final PackKey<String> NOTE = PackKey.text("note", 500);

	private static final PackTable DIRECTIVES = PackTable.of("directives/directives.csv", NUMBER, SYMBOL, KIND, DATE,
			ISSUER, SUBJECT, NOTE);

	private final DirectiveRepository directives;

	DirectivesPart(@Lazy DirectiveRepository directives) {
		this.directives = directives;
	}

	/**
	 * The documents that are known while packs are read.
	 */
	private record Known(Set<Directive.Key> keys) {
	}

	@Override
	public List<PackFile> files() {
		return List.of(DIRECTIVES);
	}

	@Override
	public void read(PackReader pack) {
		Known known = pack.recall(Known.class,
				() -> new Known(new HashSet<>(pack.stored(() -> all().stream().map(DirectivesPart::key).toList()))));
		List<Directive> read = new ArrayList<>();
		for (CsvRow row : pack.rows(DIRECTIVES)) {
			if (!row.isSound()) {
				continue;
			}
			DirectiveView view = new DirectiveView(row.need(NUMBER), row.need(SYMBOL), row.need(KIND),
					row.get(DATE).orElse(null), row.need(ISSUER), row.need(SUBJECT), row.get(NOTE).orElse(null));
			if (known.keys.add(key(view))) {
				read.add(new Directive(view));
			}
			else {
				row.fault(NUMBER, "văn bản " + view.citation() + " của " + view.issuer() + " năm đó đã có");
			}
		}
		pack.save(read);
	}

	private static Directive.Key key(DirectiveView view) {
		return new Directive.Key(view.number(), view.symbol(), view.issuer(), (short) view.year());
	}

	private List<DirectiveView> all() {
		return this.directives.findLatestFirst().stream().map(Directive::view).toList();
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(DIRECTIVES, all().stream()
			.map((document) -> PackWriter.row(document.number(), document.symbol(), document.kind().abbreviation(),
					document.issued(), document.issuer(), document.subject(), document.note()))
			.toList());
	}

}
