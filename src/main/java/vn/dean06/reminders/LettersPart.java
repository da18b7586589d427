package vn.dean06.reminders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.dean06.organisation.PackedUnits;
import vn.dean06.pack.PackFile;
import vn.dean06.pack.PackKey;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackTree;
import vn.dean06.pack.PackWriter;
import vn.dean06.pack.YamlNode;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes how the letters of a pack's units look.
 */
@Component
@Order(20)
class LettersPart implements PackPart {

	private static final PackKey<String> UNIT = PackKey.text("unit", 20)
		.names("mẫu công văn của đơn vị", "letter")
		.refersTo(PackedUnits.UNIT);

	private static final PackKey<List<String>> SUPERIOR = PackKey.texts("superior");

	private static final PackKey<List<String>> ISSUER = PackKey.texts("issuer").required();

	private static final PackKey<String> SYMBOL = PackKey.text("symbol", 40).required();

	private static final PackKey<String> PLACE = PackKey.text("place", 100).required();

	private static final PackKey<List<String>> AUTHORITY = PackKey.texts("authority").required();

	private static final PackKey<String> SIGNER = PackKey.text("signer", 100).required();

	private static final PackKey<List<String>> RECIPIENTS = PackKey.texts("recipients").required();

	private static final PackKey<List<YamlNode>> LETTERS = PackKey
		.blocks("letters", List.of(UNIT, SUPERIOR, ISSUER, SYMBOL, PLACE, AUTHORITY, SIGNER, RECIPIENTS))
		.required();

	private static final PackTree FILE = PackTree.of("submissions/letter.yaml", LETTERS);

	private final LetterForms letterForms;

	LettersPart(@Lazy LetterForms letterForms) {
		this.letterForms = letterForms;
	}

	@Override
	public List<PackFile> files() {
		return List.of(FILE);
	}

	@Override
	public void read(PackReader pack) {
		pack.know("letter", pack.stored(() -> views().stream().map(LetterFormView::unit).toList()));
		List<LetterForm> read = new ArrayList<>();
		for (YamlNode file : pack.trees(FILE)) {
			file.get(LETTERS)
				.orElse(List.of())
				.stream()
				.filter(YamlNode::isSound)
				.forEach((letter) -> read.add(new LetterForm(view(letter))));
		}
		pack.save(read);
	}

	private static LetterFormView view(YamlNode letter) {
		return new LetterFormView(letter.need(UNIT), letter.get(SUPERIOR).orElse(List.of()), letter.need(ISSUER),
				letter.need(SYMBOL), letter.need(PLACE), letter.need(AUTHORITY), letter.need(SIGNER),
				letter.need(RECIPIENTS));
	}

	private List<LetterFormView> views() {
		return this.letterForms.findAllByOrderByUnit().stream().map(LetterForm::view).toList();
	}

	@Override
	public void write(PackWriter pack) {
		List<Map<String, Object>> letters = views().stream().map(LettersPart::content).toList();
		if (!letters.isEmpty()) {
			pack.yaml(FILE.path(), Map.of("letters", letters));
		}
	}

	private static Map<String, Object> content(LetterFormView letter) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put(UNIT.name(), letter.unit());
		content.put(SUPERIOR.name(), letter.superior());
		content.put(ISSUER.name(), letter.issuer());
		content.put(SYMBOL.name(), letter.symbol());
		content.put(PLACE.name(), letter.place());
		content.put(AUTHORITY.name(), letter.authority());
		content.put(SIGNER.name(), letter.signer());
		content.put(RECIPIENTS.name(), letter.recipients());
		return content;
	}

}
