RecoverySearch.shard("e583a2b3","names",{"ids":"morphadone somnazene",
"names":"#(2 zed#$$#'blue#$##)etoile$$$#'mist#$#$(orpha$$#)'done$$##2sleepwell forte$$$$+omnazene$$$)&ine$$$#'zeds$$$",
"twins":{},
"pins":[],
"others":[]});
