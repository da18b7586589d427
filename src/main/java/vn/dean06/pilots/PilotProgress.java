package vn.dean06.pilots;

import java.util.Arrays;
import java.util.List;

import vn.dean06.registers.ProgressSource;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pilot models as their lead units report on them every month. A model has one that
 * reports: the first of its leads.
 */
@Component
@Transactional(readOnly = true)
class PilotProgress implements ProgressSource {

	static final String FORM = "mo-hinh";

	private final PilotModels models;

	PilotProgress(PilotModels models) {
		this.models = models;
	}

	@Override
	public String form() {
		return FORM;
	}

	@Override
	public String title() {
		return "Cập nhật mô hình điểm";
	}

	@Override
	public List<State> states() {
		return Arrays.stream(ModelState.values())
			.map((state) -> new State(state.name(), state.label(), state == ModelState.COMPLETED))
			.toList();
	}

	@Override
	public List<Thing> things(int year) {
		return this.models.findByYearOrderByRow((short) year)
			.stream()
			.map((model) -> model.view(""))
			.map((model) -> new Thing(model.code(), "Mô hình " + model.number() + ": " + model.name(),
					model.leads().stream().findFirst().orElse(""), model.state().name(), model.results().text(),
					model.difficulties().text(), "/mo-hinh/" + model.year() + "/" + model.number()))
			.toList();
	}

}
