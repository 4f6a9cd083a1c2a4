<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Reason</name>
    <message>
        <source>Nothing of what this names is refused (any more): there is nothing to let in.</source>
        <translation>所指的记录都未被拒收（或已不再是拒收状态），无须补收。</translation>
    </message>
    <message>
        <source>Nothing of what this names can be let in, even so: it cannot be read, belongs in another log, or what it is about or builds on is not known at the centre.</source>
        <translation>所指的记录均无法补收：无法读取、属于另一日志，或其对象、所依据的记录在中心仍不存在。</translation>
    </message>
    <message>
        <source>Only a part of what this names was let in; the rest stays refused: it cannot be read, belongs in another log, or what it is about or builds on is not known at the centre.</source>
        <translation>所指的记录只补收了一部分；其余仍为拒收：无法读取、属于另一日志，或其对象、所依据的记录在中心仍不存在。</translation>
    </message>
    <message>
        <source>This names more than 4,000 entries at once, or its reason has more than 500 characters.</source>
        <translation>一次所指的记录超过 4000 条，或理由超过 500 字。</translation>
    </message>
    <message>
        <source>The centre does not have the entries that this names, or has others under their numbers. Look at the list of what was refused again.</source>
        <translation>中心没有所指的记录，或该编号下是另外的记录。请重新查看拒收清单。</translation>
    </message>
    <message>
        <source>What was refused is let in by an administrator or the coordinator; of covert inspections only by who may read these.</source>
        <translation>被拒收的记录由管理员或调度员补收；暗访的记录须由有权查看暗访的人补收。</translation>
    </message>
    <message>
        <source>Nobody lets in what they recorded themselves. Someone else entitled must.</source>
        <translation>本人的记录不能由本人补收，须由另一名有权人员办理。</translation>
    </message>
</context>
<context>
    <name>Admit</name>
    <message>
        <source>This does not name a refused entry. Take the word "entry" from "mingcha-server refused", or from "mingcha show outbox" on the tablet of its author.</source>
        <translation>这不是被拒收记录的标识（entry）。请取自“mingcha-server refused”所列的 entry，或记录人平板上“mingcha show outbox”所列的 entry。</translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>mingcha-server refused [--person ID|LOGIN|NAME]
Lists what was refused, in the order it came, each as one line of JSON: author, act, reason, time.
Who may let it in is an administrator or a coordinator who did not record it, at their own tablet,
which signs it: "mingcha act" with {"act": "admit", "entry": …, "reason": …}. Give them the
word "entry" of the line; with "upTo", that of a later line of the same tablet, all between in the
same log goes with it. A line without "entry" cannot be let in: its log is not known here.</source>
        <translation>mingcha-server refused [--person 编号|登录名|姓名]
按收到的次序列出被拒收的记录，每条一行 JSON：记录人、事项、原因、时间。
补收由管理员或调度员在本人的平板上办理并签名，且不得是记录人本人：
“mingcha act”，{"act": "admit", "entry": …, "reason": …}。请把该行的 entry 交给其本人；
另填 upTo（同一平板较后一行的 entry）时，其间属于同一日志的一并补收。
没有 entry 的行无法补收：此处不知其属于哪个日志。</translation>
    </message>
</context>
<context>
    <name>ActHelp</name>
    <message>
        <source>Lets in what the centre refused; for an administrator or a coordinator who did not record it. entry: the word
      by which "mingcha-server refused", or "mingcha show outbox" at its author's tablet, names it; upTo: that
      of a later one of the same tablet: all between in the same log goes with it.</source>
        <translation>补收被中心拒收的记录；由管理员或调度员办理，且不得是记录人本人。entry：“mingcha-server refused”
      或记录人平板上“mingcha show outbox”所列的 entry；upTo：同一平板较后一条的 entry，
      其间属于同一日志的一并补收。</translation>
    </message>
</context>
<context>
    <name>mingcha::app::HazardLife</name>
    <message>
        <source>refused at first, let in by %1: %2</source>
        <translation>先被拒收，由%1补收：%2</translation>
    </message>
</context>
<context>
    <name>HazardWords</name>
    <message>
        <source>Refused entries let in</source>
        <translation>补收被拒记录</translation>
    </message>
</context>
</TS>
