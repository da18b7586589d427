package vn.dean06.reports.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.dean06.pack.PackFile;
import vn.dean06.pack.PackKey;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackTree;
import vn.dean06.pack.PackWriter;
import vn.dean06.pack.YamlNode;
import vn.dean06.reports.text.Template;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the rules by which the words of reports follow their figures.
 */
@Component
@Order(69)
class WordingPart implements PackPart {

	private static final String FILE = "reports/wording.yaml";

	private static final PackKey<Judgement.Trend> TREND = PackKey.constant("trend", Judgement.Trend.values());

	private static final PackKey<Judgement.Change> CHANGE = PackKey.constant("change", Judgement.Change.values());

	private static final PackKey<Judgement.Attainment> ATTAINMENT = PackKey.constant("attainment",
			Judgement.Attainment.values());

	private static final PackKey<Judgement.Outcome> OUTCOME = PackKey.constant("outcome", Judgement.Outcome.values());

	private static final PackKey<Judgement.Presence> PRESENCE = PackKey.constant("presence",
			Judgement.Presence.values());

	private static final PackKey<BigDecimal> LEAST = PackKey.decimal("least");

	private static final PackKey<BigDecimal> MOST = PackKey.decimal("most");

	private static final PackKey<String> SAY = PackKey.text("say", 300).required();

	private static final PackKey<String> CODE = PackKey
		.code("code", 40, "[a-z0-9]+(-[a-z0-9]+)*", "mã quy tắc %s chỉ gồm chữ thường không dấu, chữ số và “-”")
		.required();

	private static final PackKey<Rule.Against> AGAINST = PackKey.constant("against", Rule.Against.values()).required();

	private static final PackKey<Judgement.Better> BETTER = PackKey.constant("better", Judgement.Better.values());

	private static final PackKey<List<YamlNode>> CASES = PackKey
		.blocks("cases", List.of(TREND, CHANGE, ATTAINMENT, OUTCOME, PRESENCE, LEAST, MOST, SAY))
		.required();

	private static final PackKey<String> VERSION = PackKey
		.code("version", 40, "[A-Za-z0-9][A-Za-z0-9.-]*",
				"tên bản %s chỉ gồm chữ không dấu, chữ số, “.” và “-”, nhiều nhất 40 ký tự")
		.names("bản quy tắc lời văn", "wording");

	private static final PackKey<LocalDate> SINCE = PackKey.date("since").required();

	private static final PackKey<String> INCOMPLETE = PackKey.text("incomplete", 300);

	private static final PackKey<List<YamlNode>> RULES = PackKey.blocks("rules", List.of(CODE, AGAINST, BETTER, CASES));

	private static final PackKey<List<YamlNode>> SETS = PackKey
		.blocks("sets", List.of(VERSION, SINCE, INCOMPLETE, RULES))
		.required();

	private static final PackTree SETS_OF_RULES = PackTree.of(FILE, SETS);

	private final StoredRulesRepository stored;

	WordingPart(@Lazy StoredRulesRepository stored) {
		this.stored = stored;
	}

	@Override
	public List<PackFile> files() {
		return List.of(SETS_OF_RULES);
	}

	@Override
	public void read(PackReader pack) {
		List<RuleSet> known = pack
			.stored(() -> this.stored.findAllByOrderBySince().stream().map(StoredRules::rules).toList());
		pack.know("wording", known.stream().map(RuleSet::version).toList());
		Set<LocalDate> days = pack.recall(Days.class, () -> new Days(new HashSet<>())).since();
		known.forEach((set) -> days.add(set.since()));
		for (YamlNode file : pack.trees(SETS_OF_RULES)) {
			file.get(SETS).orElse(List.of()).forEach((set) -> readSet(pack, set, days));
		}
	}

	/** From which days on there is a set. */
	private record Days(Set<LocalDate> since) {
	}

	private static void readSet(PackReader pack, YamlNode set, Set<LocalDate> days) {
		set.get(SINCE)
			.filter((since) -> !days.add(since))
			.ifPresent((since) -> set.fault(SINCE, "từ ngày này đã có một bản quy tắc; hãy ghi ngày khác"));
		List<YamlNode> blocks = set.get(RULES).orElse(List.of());
		List<Optional<Rule>> rules = blocks.stream().map(WordingPart::rule).toList();
		set.get(INCOMPLETE).ifPresent((say) -> checkNames(set, INCOMPLETE, say, Set.copyOf(RuleSet.COUNTS)));
		checkTwice(blocks);
		if (set.isSound() && rules.stream().allMatch(Optional::isPresent)) {
			pack.save(List.of(new StoredRules(new RuleSet(set.need(VERSION), set.need(SINCE),
					set.get(INCOMPLETE).orElse(""), rules.stream().flatMap(Optional::stream).toList()))));
		}
	}

	private static void checkTwice(List<YamlNode> rules) {
		Set<String> codes = new HashSet<>();
		rules.forEach((rule) -> rule.get(CODE)
			.filter((code) -> !codes.add(code))
			.ifPresent((code) -> rule.fault(CODE, "quy tắc “" + code + "” có hai lần; hãy bỏ một lần")));
	}

	private static Optional<Rule> rule(YamlNode rule) {
		Optional<Rule.Against> against = rule.get(AGAINST);
		List<YamlNode> blocks = rule.get(CASES).orElse(List.of());
		against.ifPresent((of) -> blocks
			.forEach((one) -> one.get(SAY).ifPresent((say) -> checkNames(one, SAY, say, of.names()))));
		if (!rule.isSound() || !blocks.stream().allMatch(YamlNode::isSound)) {
			return Optional.empty();
		}
		List<Rule.Case> cases = blocks.stream().map(WordingPart::read).toList();
		Optional<String> refusal = Rule.refusal(rule.need(AGAINST), cases);
		refusal.ifPresent((message) -> rule.fault(CASES, message));
		return refusal.isPresent() ? Optional.empty()
				: Optional.of(new Rule(rule.need(CODE), rule.need(AGAINST), rule.get(BETTER).orElse(null), cases));
	}

	private static Rule.Case read(YamlNode one) {
		return new Rule.Case(one.get(TREND).orElse(null), one.get(CHANGE).orElse(null),
				one.get(ATTAINMENT).orElse(null), one.get(OUTCOME).orElse(null), one.get(PRESENCE).orElse(null),
				one.get(LEAST).orElse(null), one.get(MOST).orElse(null), one.need(SAY));
	}

	private static void checkNames(YamlNode where, PackKey<String> key, String say, Set<String> known) {
		Template.refusal(say).ifPresent((refusal) -> where.fault(key, refusal.sentence()));
		Template.names(say)
			.stream()
			.filter((name) -> !known.contains(name))
			.forEach((name) -> where.fault(key, "ở đây không in được {{" + name + "}}; chỉ có thể in "
					+ String.join(", ", known.stream().sorted().toList())));
	}

	@Override
	public void write(PackWriter pack) {
		List<Map<String, Object>> sets = this.stored.findAllByOrderBySince()
			.stream()
			.map((stored) -> content(stored.rules()))
			.toList();
		if (!sets.isEmpty()) {
			pack.yaml(FILE, Map.of(SETS.name(), sets));
		}
	}

	private static Map<String, Object> content(RuleSet set) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put(VERSION.name(), set.version());
		content.put(SINCE.name(), set.since());
		if (!set.incomplete().isEmpty()) {
			content.put(INCOMPLETE.name(), set.incomplete());
		}
		if (!set.rules().isEmpty()) {
			content.put(RULES.name(), set.rules().stream().map(WordingPart::content).toList());
		}
		return content;
	}

	private static Map<String, Object> content(Rule rule) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put(CODE.name(), rule.code());
		content.put(AGAINST.name(), rule.against().name());
		put(content, BETTER, rule.better());
		content.put(CASES.name(), rule.cases().stream().map(WordingPart::content).toList());
		return content;
	}

	private static Map<String, Object> content(Rule.Case one) {
		Map<String, Object> content = new LinkedHashMap<>();
		put(content, TREND, one.trend());
		put(content, CHANGE, one.change());
		put(content, ATTAINMENT, one.attainment());
		put(content, OUTCOME, one.outcome());
		put(content, PRESENCE, one.presence());
		put(content, LEAST, one.least());
		put(content, MOST, one.most());
		content.put(SAY.name(), one.say());
		return content;
	}

	private static void put(Map<String, Object> content, PackKey<?> key, @Nullable Object value) {
		if (value != null) {
			content.put(key.name(), (value instanceof BigDecimal number) ? number.toPlainString() : value.toString());
		}
	}

}
