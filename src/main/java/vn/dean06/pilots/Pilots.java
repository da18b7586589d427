package vn.dean06.pilots;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.dean06.registers.UpdateView;
import vn.dean06.registers.Updates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pilot models of the years.
 */
@Service
@Transactional(readOnly = true)
public class Pilots {

	private final PilotProgrammes programmes;

	private final PilotGroups groups;

	private final PilotModels models;

	private final Updates updates;

	Pilots(PilotProgrammes programmes, PilotGroups groups, PilotModels models, Updates updates) {
		this.updates = updates;
		this.programmes = programmes;
		this.groups = groups;
		this.models = models;
	}

	/**
	 * The years that have pilot models, the latest first.
	 */
	public List<Integer> years() {
		return this.programmes.findAllByOrderByYearDesc().stream().map(PilotProgramme::year).toList();
	}

	public Optional<ProgrammeView> ofYear(int year) {
		return this.programmes.findById((short) year)
			.map((programme) -> new ProgrammeView(programme.year(), programme.decision(), groups(year)));
	}

	private List<ProgrammeView.Group> groups(int year) {
		Map<String, UpdateView> updates = this.updates.approved(PilotProgress.FORM, year);
		Map<Integer, List<PilotModel>> modelsByGroup = this.models.findByYearOrderByRow((short) year)
			.stream()
			.collect(Collectors.groupingBy(PilotModel::group));
		return this.groups.findByYearOrderByPosition((short) year)
			.stream()
			.map((group) -> new ProgrammeView.Group(group.position(), group.name(), group.statedModels(),
					modelsByGroup.getOrDefault(group.position(), List.of())
						.stream()
						.map((model) -> updated(model.view(group.name()), updates))
						.toList()))
			.toList();
	}

	private static PilotModelView updated(PilotModelView model, Map<String, UpdateView> updates) {
		UpdateView update = updates.get(model.code());
		return (update != null)
				? model.updated(update.result(), update.difficulties(), ModelState.valueOf(update.state())) : model;
	}

}
