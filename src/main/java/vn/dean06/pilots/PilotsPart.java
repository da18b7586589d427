package vn.dean06.pilots;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.UnitTree;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackWriter;
import vn.dean06.pack.YamlNode;
import vn.dean06.submissions.PackedProse;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the pilot models of a pack: "pilots/pilots.yaml", and one file a year
 * where there are several.
 */
@Component
@Order(60)
class PilotsPart implements PackPart {

	private final PilotProgrammes programmes;

	private final PilotGroups groups;

	private final PilotModels models;

	private final Pilots reads;

	private final Organisation organisation;

	PilotsPart(PilotProgrammes programmes, PilotGroups groups, PilotModels models, Pilots reads,
			Organisation organisation) {
		this.programmes = programmes;
		this.groups = groups;
		this.models = models;
		this.reads = reads;
		this.organisation = organisation;
	}

	@Override
	public void read(PackReader pack) {
		UnitTree units = this.organisation.units();
		for (String file : pack.in("pilots")) {
			pack.yaml(file).ifPresent((programme) -> readProgramme(programme, units));
		}
	}

	private void readProgramme(YamlNode programme, UnitTree units) {
		Optional<Integer> year = programme.integer("year");
		if (year.isEmpty() || this.programmes.existsById(year.get().shortValue())) {
			programme.fault("year", year.isEmpty() ? "thiếu năm" : "đã có danh mục mô hình năm " + year.get());
			return;
		}
		this.programmes.save(new PilotProgramme(year.get(), programme.optional("decision").orElse(null)));
		int position = 1;
		for (YamlNode group : programme.blocks("groups")) {
			this.groups.save(new PilotGroup(year.get(), position, group.text("name"),
					group.integer("stated_models").orElse(null)));
			for (YamlNode model : group.blocks("models")) {
				readModel(model, year.get(), position, units);
			}
			position++;
		}
		this.models.flush();
	}

	private void readModel(YamlNode model, int year, int group, UnitTree units) {
		Optional<Integer> number = model.integer("number");
		Optional<Integer> row = model.integer("row");
		Optional<ModelState> state = model.constant("state", ModelState.class);
		if (number.isEmpty() || row.isEmpty() || state.isEmpty()) {
			List.of("number", "row", "state").forEach(model::text);
			return;
		}
		if (this.models.existsById(new PilotModel.Key((short) year, number.get().shortValue()))) {
			model.fault("number", "mô hình số " + number.get() + " đã có");
			return;
		}
		List<String> leads = model.texts("leads");
		leads.stream()
			.filter((lead) -> units.find(lead).isEmpty())
			.forEach((lead) -> model.fault("leads", "không có đơn vị “" + lead + "” trong organisation/units.csv"));
		this.models.save(new PilotModel(new PilotModelView(year, number.get(), group, "", row.get(), model.text("name"),
				leads, PackedProse.read(model, "results"), PackedProse.read(model, "difficulties"),
				model.optional("benefits").orElse(""), model.optional("cost").orElse(""),
				model.optional("note").orElse(""), state.get())));
	}

	@Override
	public void write(PackWriter pack) {
		List<Integer> years = this.reads.years();
		for (int year : years) {
			String file = (years.size() == 1) ? "pilots/pilots.yaml" : "pilots/pilots-" + year + ".yaml";
			this.reads.ofYear(year).ifPresent((programme) -> pack.yaml(file, content(programme)));
		}
	}

	private static Map<String, Object> content(ProgrammeView programme) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("year", programme.year());
		if (programme.decision() != null) {
			content.put("decision", programme.decision());
		}
		content.put("groups", programme.groups().stream().map(PilotsPart::content).toList());
		return content;
	}

	private static Map<String, Object> content(ProgrammeView.Group group) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("name", group.name());
		if (group.statedModels() != null) {
			content.put("stated_models", group.statedModels());
		}
		content.put("models", group.models().stream().map(PilotsPart::content).toList());
		return content;
	}

	private static Map<String, Object> content(PilotModelView model) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("row", model.row());
		content.put("number", model.number());
		content.put("name", model.name());
		content.put("leads", model.leads());
		content.put("results", PackedProse.write(model.results()));
		content.put("difficulties", PackedProse.write(model.difficulties()));
		content.put("benefits", model.benefits());
		content.put("cost", model.cost());
		content.put("note", model.note());
		content.put("state", model.state().name());
		return content;
	}

}
