package vn.dean06.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.dean06.organisation.PackedUnits;
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
 * Reads and writes the essential public services of a pack, with their blocks.
 */
@Component
@Order(31)
class ServicesPart implements PackPart {

	private static final PackKey<String> BLOCK_CODE = PackKey.text("code", 20).namesAgain("khối dịch vụ", "block");

	private static final PackKey<String> TITLE = PackKey.text("title", 300).required();

	private static final PackKey<Integer> POSITION = PackKey.integer("position", 0, 9999);

	private static final PackKey<String> BLOCK_TOTAL = indicator("total").required();

	private static final PackKey<String> BLOCK_IN_PERSON = indicator("in_person").required();

	private static final PackKey<String> BLOCK_ONLINE = indicator("online").required();

	private static final PackKey<String> BLOCK_RATE = indicator("rate").required();

	private static final PackTable BLOCKS = PackTable.of("indicators/service_blocks.csv", BLOCK_CODE, TITLE, POSITION,
			BLOCK_TOTAL, BLOCK_IN_PERSON, BLOCK_ONLINE, BLOCK_RATE);

	private static final PackKey<String> CODE = PackKey.text("code", 60).names("dịch vụ", "service");

	private static final PackKey<String> NAME = PackKey.text("name", 300).required();

	private static final PackKey<String> BLOCK = PackKey.text("block", 20).required();

	private static final PackKey<String> KEEPER = PackKey.text("keeper", 20).required().refersTo(PackedUnits.UNIT);

	private static final PackKey<String> TOTAL = indicator("total").later();

	private static final PackKey<String> IN_PERSON = indicator("in_person").later();

	private static final PackKey<String> ONLINE = indicator("online").later();

	private static final PackKey<String> RATE = indicator("rate").later();

	private static final List<PackKey<String>> INDICATORS = List.of(TOTAL, IN_PERSON, ONLINE, RATE);

	private static final PackTable SERVICES = PackTable.of("indicators/services.csv", CODE, NAME, BLOCK, POSITION,
			KEEPER, TOTAL, IN_PERSON, ONLINE, RATE);

	private final EssentialServices services;

	private final ServiceBlocks blocks;

	private final EarlierPacks earlier = new EarlierPacks();

	ServicesPart(@Lazy EssentialServices services, @Lazy ServiceBlocks blocks) {
		this.services = services;
		this.blocks = blocks;
	}

	private static PackKey<String> indicator(String name) {
		return PackKey.text(name, 80).refersTo(PackedCatalogue.INDICATOR);
	}

	@Override
	public List<PackFile> files() {
		return List.of(BLOCKS, SERVICES);
	}

	@Override
	public void read(PackReader pack) {
		PackedCatalogue known = PackedCatalogue.in(pack);
		pack.know("block", known.blocks().keySet());
		pack.know("service", pack.stored(() -> all().stream().map(EssentialServiceView::code).toList()));
		readBlocks(pack, known);
		readServices(pack, known);
	}

	/** A block that is there already may come again, if it says the same. */
	private static void readBlocks(PackReader pack, PackedCatalogue known) {
		List<ServiceBlock> read = new ArrayList<>();
		Set<String> ofPack = new HashSet<>();
		for (CsvRow row : pack.rows(BLOCKS)) {
			if (!row.isSound()) {
				continue;
			}
			ServiceBlockView block = new ServiceBlockView(row.need(BLOCK_CODE), row.need(TITLE),
					row.get(POSITION).orElse(known.blocks().size() + 1), new ServiceIndicators(row.need(BLOCK_TOTAL),
							row.need(BLOCK_IN_PERSON), row.need(BLOCK_ONLINE), row.need(BLOCK_RATE)));
			ServiceBlockView same = known.blocks().get(block.code());
			if (!ofPack.add(block.code()) || (same != null && !same.equals(block))) {
				row.fault(BLOCK_CODE, "khối dịch vụ “" + block.code() + "” đã có");
			}
			else if (same == null) {
				known.add(block);
				read.add(new ServiceBlock(block));
			}
		}
		pack.save(read);
	}

	private void readServices(PackReader pack, PackedCatalogue known) {
		List<ServiceBlock> newBlocks = new ArrayList<>();
		List<EssentialService> read = new ArrayList<>();
		for (CsvRow row : pack.rows(SERVICES)) {
			boolean told = INDICATORS.stream().anyMatch((key) -> row.get(key).isPresent());
			if (told) {
				INDICATORS.stream()
					.filter((key) -> row.get(key).isEmpty())
					.forEach((key) -> row.fault(key, "thiếu “" + key.name() + "”; hãy ghi cả bốn chỉ tiêu"));
				row.get(BLOCK).ifPresent((block) -> row.refer(BLOCK, "block", block));
			}
			if (row.isSound()) {
				if (!told && !known.blocks().containsKey(row.need(BLOCK))) {
					newBlocks.add(new ServiceBlock(ofEarlierPack(row.need(BLOCK), known)));
				}
				read.add(new EssentialService(service(row, told)));
			}
		}
		pack.save(newBlocks);
		pack.save(read);
	}

	private ServiceBlockView ofEarlierPack(String code, PackedCatalogue known) {
		ServiceBlockView block = this.earlier.block(code, known.blocks().size() + 1);
		known.add(block);
		return block;
	}

	private EssentialServiceView service(CsvRow row, boolean told) {
		String code = row.need(CODE);
		return new EssentialServiceView(code, row.need(NAME), row.need(BLOCK), row.get(POSITION).orElse(0),
				row.need(KEEPER),
				told ? new ServiceIndicators(row.need(TOTAL), row.need(IN_PERSON), row.need(ONLINE), row.need(RATE))
						: this.earlier.ofService(code));
	}

	private List<EssentialServiceView> all() {
		return this.services.findAllInOrder().stream().map(EssentialService::view).toList();
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(BLOCKS, this.blocks.findAllByOrderByPosition()
			.stream()
			.map(ServiceBlock::view)
			.map((block) -> PackWriter.row(block.code(), block.title(), block.position(), block.indicators().total(),
					block.indicators().inPerson(), block.indicators().online(), block.indicators().rate()))
			.toList());
		pack.csv(SERVICES, all().stream()
			.map((service) -> PackWriter.row(service.code(), service.name(), service.block(), service.position(),
					service.keeper(), service.total(), service.inPerson(), service.online(), service.rate()))
			.toList());
	}

}
