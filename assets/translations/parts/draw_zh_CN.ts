<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Reason</name>
    <message>
        <source>This was drawn before. A second run names the draw it replaces, and says why.</source>
        <translation>此事项已抽取过。再次抽取须写明所替代的那次抽取及理由。</translation>
    </message>
    <message>
        <source>You have committed to a secret already.</source>
        <translation>您已提交过承诺。</translation>
    </message>
    <message>
        <source>Everybody has revealed: the draw stands.</source>
        <translation>各方均已揭示：本次抽取有效。</translation>
    </message>
    <message>
        <source>This draw has lapsed, as somebody did not reveal. Open another that names it.</source>
        <translation>有一方未按时揭示，本次抽取已失效。请另行发起，并写明所替代的这次抽取。</translation>
    </message>
    <message>
        <source>The others have begun to reveal: it is too late to commit.</source>
        <translation>其他方已开始揭示，不能再提交承诺。</translation>
    </message>
    <message>
        <source>Not everybody has committed yet. Wait until they have, then reveal.</source>
        <translation>尚有一方未提交承诺。请待各方提交后再揭示。</translation>
    </message>
    <message>
        <source>The time to reveal is not over yet.</source>
        <translation>揭示期限尚未届满。</translation>
    </message>
    <message>
        <source>Only the parties named when it was opened take part in this draw.</source>
        <translation>只有发起时指定的各方可以参加本次抽取。</translation>
    </message>
    <message>
        <source>Others than these have not revealed. Sync, then look again.</source>
        <translation>未揭示的并非这些人。请同步后再查看。</translation>
    </message>
    <message>
        <source>This commitment was made for another pool than the one that was frozen.</source>
        <translation>该承诺针对的不是已封存的抽取名单。</translation>
    </message>
    <message>
        <source>This is not what you committed to.</source>
        <translation>揭示内容与承诺不符。</translation>
    </message>
    <message>
        <source>A draw needs two to nine different parties.</source>
        <translation>抽取须有二至九名不同的参与方。</translation>
    </message>
    <message>
        <source>The pool is not whole: each line once, nothing both in and excluded, and no more to be drawn than there are.</source>
        <translation>抽取名单不完整：每一项只能出现一次，不得既在名单又被排除，抽取数量不得超过名单数量。</translation>
    </message>
    <message>
        <source>Say what is drawn for, in up to 200 characters.</source>
        <translation>请写明抽取事由，不超过 200 字。</translation>
    </message>
    <message>
        <source>You have revealed already.</source>
        <translation>您已揭示过。</translation>
    </message>
    <message>
        <source>This draw is not known here. Sync, then try again.</source>
        <translation>本机没有该次抽取。请同步后重试。</translation>
    </message>
</context>
<context>
    <name>HazardWords</name>
    <message>
        <source>Draw opened</source>
        <translation>发起抽取</translation>
    </message>
    <message>
        <source>Commitment to a draw</source>
        <translation>抽取承诺</translation>
    </message>
    <message>
        <source>Secret of a draw revealed</source>
        <translation>抽取揭示</translation>
    </message>
    <message>
        <source>Draw lapsed</source>
        <translation>抽取失效</translation>
    </message>
</context>
<context>
    <name>Draw</name>
    <message>
        <source>What you committed to was made on another tablet, or before this one was enrolled again. Reveal it there.</source>
        <translation>您的承诺是在另一台平板上作出的，或作出后本机又重新登记过。请在原平板上揭示。</translation>
    </message>
</context>
</TS>
