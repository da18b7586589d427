package vn.dean06.directives;

import java.util.List;

import vn.dean06.registers.RegisterDescription;
import vn.dean06.registers.Registers;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directive documents as citations are compared with them.
 */
@Service
@Transactional(readOnly = true)
public class Directives {

	private final Registers registers;

	private final RegisterDescription description;

	Directives(Registers registers, @Qualifier("directiveDescription") RegisterDescription description) {
		this.registers = registers;
		this.description = description;
	}

	/**
	 * All documents, the latest first.
	 */
	public List<DirectiveView> all() {
		return this.registers.ledger(this.description).stream().map(DirectiveView::of).toList();
	}

}
