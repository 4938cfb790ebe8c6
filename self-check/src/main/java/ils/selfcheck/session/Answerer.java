package ils.selfcheck.session;

import ils.selfcheck.desk.Act;
import ils.selfcheck.sip2.Message;

/** Answers one kind of message with the kind that belongs to it. */
@FunctionalInterface
interface Answerer {

  Message answer(Act act, Message request);
}
