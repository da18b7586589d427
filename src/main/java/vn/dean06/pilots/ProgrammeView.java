package vn.dean06.pilots;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The pilot models of a year in their groups.
 *
 * @param decision the directive that approved the list
 */
public record ProgrammeView(int year, @Nullable String decision, List<Group> groups) {

	public ProgrammeView {
		groups = List.copyOf(groups);
	}

	/**
	 * A group of pilot models (nhóm mô hình).
	 *
	 * @param position from 1
	 * @param statedModels how many models the issued document says it has, null if it
	 * does not say
	 */
	public record Group(int position, String name, @Nullable Integer statedModels, List<PilotModelView> models) {

		public Group {
			models = List.copyOf(models);
		}

	}

	public List<PilotModelView> models() {
		return this.groups.stream().flatMap((group) -> group.models().stream()).toList();
	}

	public long count(ModelState state) {
		return models().stream().filter((model) -> model.state() == state).count();
	}

}
