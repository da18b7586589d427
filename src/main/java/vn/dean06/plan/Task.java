package vn.dean06.plan;

import java.io.Serializable;
import java.time.LocalDate;
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
 * A task (nhiệm vụ) of the plan of a year.
 */
@Entity
@IdClass(Task.Key.class)
class Task {

	@Id
	private Short year;

	@Id
	private Short number;

	@Column(name = "task_group", nullable = false)
	private Short group;

	@Column(nullable = false)
	private String content;

	@Column(nullable = false)
	private String leadsText;

	@ElementCollection
	@CollectionTable(name = "task_lead",
			joinColumns = { @JoinColumn(name = "year", referencedColumnName = "year"),
					@JoinColumn(name = "number", referencedColumnName = "number") })
	@OrderColumn(name = "position")
	@Column(name = "unit")
	@BatchSize(size = 100)
	private List<String> leads = new ArrayList<>();

	@Column(nullable = false)
	private String result;

	@Column(nullable = false)
	private Boolean resultTyped;

	@Column(nullable = false)
	private String deadlineText;

	private @Nullable LocalDate due;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private TaskState state;

	@Column(nullable = false)
	private String note;

	@Version
	private @Nullable Integer version;

	protected Task() {
	}

	Task(TaskView view) {
		this.year = (short) view.year();
		this.number = (short) view.number();
		this.group = (short) view.group();
		this.content = view.content();
		this.leadsText = view.leadsText();
		this.leads.addAll(view.leads());
		this.result = view.result().text();
		this.resultTyped = view.result().typed();
		this.deadlineText = view.deadlineText();
		this.due = view.due();
		this.state = view.state();
		this.note = view.note();
	}

	int group() {
		return this.group;
	}

	TaskView view(String groupName) {
		return new TaskView(this.year, this.number, this.group, groupName, this.content, this.leadsText, this.leads,
				new Prose(this.result, this.resultTyped), this.deadlineText, this.due, this.state, this.note);
	}

	record Key(Short year, Short number) implements Serializable {
	}

}
