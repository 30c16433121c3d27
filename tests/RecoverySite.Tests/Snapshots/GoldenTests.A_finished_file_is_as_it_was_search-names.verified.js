RecoverySearch.shard("133a375e","names",{"ids":"morphadone somnazene",
"names":"#(2 zed#$$#'blue#$##)etoile$$$#'mist#$#$(orpha$$#)'done$$##2sleepwell forte$$$$+omnazene$$$)&ine$$$#'zeds$$$",
"twins":{},
"pins":[],
"others":[]});
