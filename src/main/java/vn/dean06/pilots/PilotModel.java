package vn.dean06.pilots;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

import vn.dean06.document.Prose;

/**
 * A pilot model (mô hình điểm) of a year.
 */
@Entity
@IdClass(PilotModel.Key.class)
class PilotModel {

	@Id
	private Short year;

	@Id
	private Short number;

	@Column(name = "pilot_group", nullable = false)
	private Short group;

	@Column(name = "row_number", nullable = false)
	private Short row;

	@Column(nullable = false)
	private String name;

	@ElementCollection
	@CollectionTable(name = "pilot_lead",
			joinColumns = { @JoinColumn(name = "year", referencedColumnName = "year"),
					@JoinColumn(name = "number", referencedColumnName = "number") })
	@OrderColumn(name = "position")
	@Column(name = "unit")
	@BatchSize(size = 100)
	private List<String> leads = new ArrayList<>();

	@Column(nullable = false)
	private String results;

	@Column(nullable = false)
	private Boolean resultsTyped;

	@Column(nullable = false)
	private String difficulties;

	@Column(nullable = false)
	private Boolean difficultiesTyped;

	@Column(nullable = false)
	private String benefits;

	@Column(nullable = false)
	private String cost;

	@Column(nullable = false)
	private String note;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private ModelState state;

	@Version
	private @Nullable Integer version;

	protected PilotModel() {
	}

	PilotModel(PilotModelView view) {
		this.year = (short) view.year();
		this.number = (short) view.number();
		this.group = (short) view.group();
		this.row = (short) view.row();
		this.name = view.name();
		this.leads.addAll(view.leads());
		this.results = view.results().text();
		this.resultsTyped = view.results().typed();
		this.difficulties = view.difficulties().text();
		this.difficultiesTyped = view.difficulties().typed();
		this.benefits = view.benefits();
		this.cost = view.cost();
		this.note = view.note();
		this.state = view.state();
	}

	int group() {
		return this.group;
	}

	PilotModelView view(String groupName) {
		return new PilotModelView(this.year, this.number, this.group, groupName, this.row, this.name, this.leads,
				new Prose(this.results, this.resultsTyped), new Prose(this.difficulties, this.difficultiesTyped),
				this.benefits, this.cost, this.note, this.state);
	}

	record Key(Short year, Short number) implements Serializable {
	}

}
