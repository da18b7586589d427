package vn.dean06.reminders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.UnitTree;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackWriter;
import vn.dean06.pack.YamlNode;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes how the letters of a pack's units look.
 */
@Component
@Order(20)
class LettersPart implements PackPart {

	private static final String FILE = "submissions/letter.yaml";

	private final LetterForms letterForms;

	private final Organisation organisation;

	LettersPart(LetterForms letterForms, Organisation organisation) {
		this.letterForms = letterForms;
		this.organisation = organisation;
	}

	@Override
	public void read(PackReader pack) {
		UnitTree units = this.organisation.units();
		pack.yaml(FILE).ifPresent((yaml) -> readLetters(yaml, units));
	}

	private void readLetters(YamlNode yaml, UnitTree units) {
		List<YamlNode> letters = yaml.blocks("letters");
		if (letters.isEmpty()) {
			yaml.fault("letters", "hãy ghi mục “letters” với mẫu công văn của một đơn vị");
		}
		letters.forEach((letter) -> readLetter(letter, units));
	}

	private void readLetter(YamlNode letter, UnitTree units) {
		LetterFormView view = new LetterFormView(letter.text("unit"), letter.texts("superior"), letter.texts("issuer"),
				letter.text("symbol"), letter.text("place"), letter.texts("authority"), letter.text("signer"),
				letter.texts("recipients"));
		if (view.issuer().isEmpty() || view.authority().isEmpty() || view.recipients().isEmpty()) {
			letter.fault("unit", "hãy ghi các dòng của issuer, authority và recipients");
		}
		else if (units.find(view.unit()).isEmpty()) {
			letter.fault("unit", "không có đơn vị “" + view.unit() + "” trong organisation/units.csv");
		}
		else if (this.letterForms.existsById(view.unit())) {
			letter.fault("unit", "mẫu công văn của đơn vị này đã có");
		}
		else {
			this.letterForms.save(new LetterForm(view));
		}
	}

	@Override
	public void write(PackWriter pack) {
		List<Map<String, Object>> letters = this.letterForms.findAllByOrderByUnit()
			.stream()
			.map(LetterForm::view)
			.map(LettersPart::content)
			.toList();
		if (!letters.isEmpty()) {
			pack.yaml(FILE, Map.of("letters", letters));
		}
	}

	private static Map<String, Object> content(LetterFormView letter) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("unit", letter.unit());
		content.put("superior", letter.superior());
		content.put("issuer", letter.issuer());
		content.put("symbol", letter.symbol());
		content.put("place", letter.place());
		content.put("authority", letter.authority());
		content.put("signer", letter.signer());
		content.put("recipients", letter.recipients());
		return content;
	}

}
